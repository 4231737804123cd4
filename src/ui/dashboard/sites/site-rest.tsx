import { isPaused, type Rest, restUntil } from '../../../domain/pause.ts';
import type { Key } from '../../../strings.ts';
import { offsetAt } from '../../clock.ts';
import type { Listed } from '../../listed.ts';
import { switchOff } from '../../places.ts';
import { originsWatched, pausingSite, resumingSite } from '../../watched.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';

const RESTS: readonly { readonly rest: Rest; readonly key: Key }[] = [
  { rest: '15 minutes', key: 'sites_pause_minutes' },
  { rest: 'until tomorrow', key: 'sites_pause_tomorrow' },
  { rest: 'until resumed', key: 'sites_pause_resumed' },
];

interface SiteRestProps {
  readonly site: Listed;
  readonly recognised: Readonly<{ [origin: string]: readonly string[] }>;
  readonly now: number;
}

/** Lets recording rest on one site, go on, or end there. */
export function SiteRest({ site, recognised, now }: SiteRestProps) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const until = settings.pausedSites?.[site.id];
  const origins = originsWatched(settings, recognised, site.id);
  const rests = until !== undefined && isPaused({ pausedSites: { [site.id]: until } }, now, site.id);
  const { title } = site;

  return (
    <>
      <p role="status" class="site-state" data-rests={rests}>
        {rests
          ? until === null
            ? words.say('sites_paused', { site: title })
            : words.say('sites_paused_until', { site: title, time: words.time(until, now) })
          : words.say(isPaused(settings, now) ? 'sites_paused_all' : 'sites_recording', { site: title })}
      </p>
      <p class="buttons">
        {rests ? (
          <button
            type="button"
            class="button"
            data-resume
            aria-label={words.say('sites_resume', { site: title })}
            onClick={() => wish((before) => resumingSite(before, site.id))}
          >
            {words.say('resume')}
          </button>
        ) : (
          RESTS.map(({ rest, key }) => (
            <button
              key={rest}
              type="button"
              class="button"
              data-rest={rest}
              aria-label={`${words.say(key)} (${title})`}
              onClick={() => {
                const end = restUntil(rest, Date.now(), offsetAt);
                wish((before) => pausingSite(before, site.id, end));
              }}
            >
              {words.say(key)}
            </button>
          ))
        )}
        <button
          type="button"
          class="button"
          data-off
          aria-label={`${words.say('sites_off')} (${title})`}
          onClick={() => void switchOff(wish, origins)}
        >
          {words.say('sites_off')}
        </button>
      </p>
    </>
  );
}
