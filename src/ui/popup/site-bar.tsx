import { useState } from 'preact/hooks';
import { isPaused } from '../../domain/pause.ts';
import { titleOf } from '../directory.ts';
import { type Here, switchOff, switchOn } from '../places.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

interface SiteBarProps {
  readonly here: Here | undefined;
  readonly recognised: Readonly<{ [origin: string]: readonly string[] }>;
  readonly now: number;
}

/** Whether the page behind the popup is recorded, and the switch for it. */
export function SiteBar({ here, recognised, now }: SiteBarProps) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const [refused, setRefused] = useState(false);

  if (!here) {
    const { length } = settings.places;
    return (
      <p class="site-bar" data-here="none">
        {length > 0 ? words.count('sites_on', length) : words.say('sites_none')}
        <a class="button" href="dashboard.html#sites" target="_blank" rel="noreferrer">
          {words.say('choose_sites')}
        </a>
      </p>
    );
  }

  const found = here.site ? [here.site.id] : (recognised[here.origin] ?? []);
  const site = here.site?.title ?? here.host;
  const { place } = here;
  if (!place)
    return (
      <p class="site-bar" data-here="off">
        {words.say(refused ? 'site_refused' : 'here_off', { site })}
        <button
          type="button"
          class="button primary"
          data-record="on"
          onClick={() => void switchOn(wish, [here.pattern]).then((granted) => setRefused(!granted))}
        >
          {words.say('record_here')}
        </button>
      </p>
    );

  const names = words.list(found.map((id) => titleOf(words, id)));
  const key = found.length === 0 ? 'here_unknown' : isPaused(settings, now, found[0]) ? 'here_paused' : 'here_on';
  return (
    <p class="site-bar" data-here="on">
      {words.say(key, { site: here.site || found.length === 0 ? site : `${site} (${names})` })}
      <button type="button" class="button" data-record="off" onClick={() => void switchOff(wish, [place.origin])}>
        {words.say('stop_here')}
      </button>
    </p>
  );
}
