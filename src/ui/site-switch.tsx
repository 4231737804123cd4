import { useState } from 'preact/hooks';
import type { Listed } from './listed.ts';
import { originsOfListed, switchOff, switchOn } from './places.ts';
import { useWishes } from './wishes.ts';
import { useWords } from './words.ts';

/** One site and the switch for it. */
export function SiteSwitch({ site }: { readonly site: Listed }) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const [refused, setRefused] = useState(false);
  const origins = originsOfListed(site);
  const isOn = origins.some((origin) => settings.places.some((place) => place.origin === origin));

  function turn(): void {
    if (isOn) void switchOff(wish, origins);
    else void switchOn(wish, origins).then((granted) => setRefused(!granted));
  }

  return (
    <button
      type="button"
      class="site-switch"
      role="switch"
      aria-checked={isOn}
      aria-label={words.say('site_switch', { site: site.title })}
      data-site={site.id}
      onClick={turn}
    >
      <span class="site-name">{site.title}</span>
      <span class="site-note">
        {refused
          ? words.say('site_refused', { site: site.title })
          : site.offByDefault
            ? words.say('site_half_private')
            : (site.hosts?.[0] ?? '')}
      </span>
      <span class="track" aria-hidden="true">
        <span class="knob" />
      </span>
    </button>
  );
}
