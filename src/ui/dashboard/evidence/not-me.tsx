import { titleOf } from '../../directory.ts';
import { switchOff } from '../../places.ts';
import { originsWatched, pausingSite } from '../../watched.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';

interface NotMeProps {
  readonly sites: readonly string[];
  readonly recognised: Readonly<{ [origin: string]: readonly string[] }>;
  readonly close: () => void;
}

/** After acts were taken away because somebody else did them: the ways to keep it from happening again. */
export function NotMe({ sites, recognised, close }: NotMeProps) {
  const words = useWords();
  const { settings, wish } = useWishes();

  return (
    <section class="not-me" aria-label={words.say('evidence_not_me')}>
      <p>{words.say('evidence_not_me_lead')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            wish((before) => ({ ...before, pausedUntil: null }));
            close();
          }}
        >
          {words.say('evidence_pause_all')}
        </button>
        {sites.map((site) => (
          <span key={site} class="together">
            <button
              type="button"
              class="button"
              onClick={() => {
                wish((before) => pausingSite(before, site, null));
                close();
              }}
            >
              {words.say('evidence_pause_site', { site: titleOf(words, site) })}
            </button>
            {originsWatched(settings, recognised, site).length > 0 && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  void switchOff(wish, originsWatched(settings, recognised, site));
                  close();
                }}
              >
                {words.say('evidence_stop_site', { site: titleOf(words, site) })}
              </button>
            )}
          </span>
        ))}
        <button type="button" class="quiet" onClick={close}>
          {words.say('evidence_leave')}
        </button>
      </p>
    </section>
  );
}
