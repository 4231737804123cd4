import { useState } from 'preact/hooks';
import { SITE_CLASSES } from '../domain/site-class.ts';
import { LISTED, type Listed } from './listed.ts';
import { originsOfListed, switchOff, switchOn } from './places.ts';
import { SiteSwitch } from './site-switch.tsx';
import { useWishes } from './wishes.ts';
import { useWords } from './words.ts';

/** Every site with hosts of its own, by class, each with its switch; and a field for any other address. */
export function SiteChooser() {
  const words = useWords();
  return (
    <div class="chooser">
      {SITE_CLASSES.map((siteClass) => {
        const sites = LISTED.filter((site) => site.class === siteClass && site.hosts);
        if (sites.length === 0) return null;
        return (
          <section key={siteClass} class="chooser-class">
            <div class="chooser-head">
              <h2>{words.name('class', siteClass)}</h2>
              <Group name={words.name('class', siteClass)} sites={sites} />
            </div>
            <div class="chooser-sites">
              {sites.map((site) => (
                <SiteSwitch key={site.id} site={site} />
              ))}
            </div>
          </section>
        );
      })}
      <AnyOther />
    </div>
  );
}

interface GroupProps {
  readonly name: string;
  readonly sites: readonly Listed[];
}

/** All sites of a class at once, with one prompt of the browser; half-private ones only ever by name. */
function Group({ name, sites }: GroupProps) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const [refused, setRefused] = useState(false);
  const isOff = (origin: string): boolean => settings.places.every((place) => place.origin !== origin);
  const off = sites.filter((site) => !site.offByDefault && originsOfListed(site).every(isOff));
  if (off.length < 2) return null;
  return (
    <p class="chooser-all">
      <button
        type="button"
        class="quiet"
        data-group={sites[0]?.class}
        onClick={() => void switchOn(wish, off.flatMap(originsOfListed)).then((granted) => setRefused(!granted))}
      >
        {words.say('site_all', { class: name })}
      </button>{' '}
      <span class="hint" role="status">
        {refused && words.say('site_refused', { site: name })}
      </span>
    </p>
  );
}

const KNOWN_HOSTS = LISTED.flatMap(({ hosts = [] }) => hosts);
const isOfListed = (origin: string): boolean => KNOWN_HOSTS.some((host) => origin === `*://*.${host}/*`);

/** Every place on the web, as a match pattern. */
const ANY = '*://*/*';

/** The pattern for what somebody typed as an address; `undefined` if it is none. */
export function patternOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^https?:\/\//.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return hostname === 'localhost' || /^[\w-]+(\.[\w-]+)+$/.test(hostname) ? `${protocol}//${hostname}/*` : undefined;
}

function AnyOther() {
  const words = useWords();
  const { settings, wish } = useWishes();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'wrong' | 'refused'>();
  const others = settings.places.filter(({ origin }) => !isOfListed(origin));
  const isAnywhere = others.some(({ origin }) => origin === ANY);
  // The practice site is for whoever tries Rungs out on their own machine, and nowhere to be met.
  const engines = LISTED.filter(({ id, signature, lastResort }) => signature && !lastResort && id !== 'practice');

  function add(event: Event): void {
    event.preventDefault();
    const pattern = patternOf(typed);
    if (!pattern) {
      setProblem('wrong');
      return;
    }
    void switchOn(wish, [pattern]).then((granted) => {
      setProblem(granted ? undefined : 'refused');
      if (granted) setTyped('');
    });
  }

  return (
    <section class="chooser-class">
      <h2>{words.say('site_added')}</h2>
      {engines.length > 0 && (
        <p class="hint">{words.say('site_engines', { names: words.list(engines.map(({ title }) => title)) })}</p>
      )}
      <form class="address" onSubmit={add} noValidate>
        <label>
          <span>{words.say('site_address')}</span>
          <input
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder="blog.example"
            value={typed}
            aria-invalid={problem === 'wrong'}
            aria-describedby="address-problem"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {words.say('site_add')}
        </button>
      </form>
      <p id="address-problem" class="problem" role="status">
        {problem === 'wrong' && words.say('site_address_wrong')}
        {problem === 'refused' && words.say('site_refused', { site: typed })}
      </p>
      {!isAnywhere && (
        <p>
          <button type="button" class="button" onClick={() => void switchOn(wish, [ANY])}>
            {words.say('site_any_switch')}
          </button>{' '}
          <span class="hint">{words.say('site_any_hint')}</span>
        </p>
      )}
      {others.length > 0 && (
        <ul class="places">
          {others.map(({ origin }) => (
            <li key={origin}>
              <code>{origin === ANY ? words.say('site_any') : origin.replace(/^.*?:\/\/(?:\*\.)?|\/\*$/g, '')}</code>
              <button type="button" class="button" onClick={() => void switchOff(wish, [origin])}>
                {words.say('stop_here')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
