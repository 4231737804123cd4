import { useMemo, useState } from 'preact/hooks';
import { MODES, type Mode } from '../../domain/action.ts';
import { rungOf } from '../../domain/instrument.ts';
import type { Profile, RungProfile } from '../../domain/profile.ts';
import { type RungState, WEEKS } from '../../domain/standing.ts';
import type { Key, Words } from '../../strings.ts';
import { todayAt, useNow } from '../clock.ts';
import { titleOf } from '../directory.ts';
import { StateMark, stateKey } from '../marks.tsx';
import { type Reading, readingOf, standingOn } from '../reading.ts';
import { useRecord } from '../record.ts';
import { markOf, rungName, stateOfNone, whySentence } from '../rung-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { Calls } from './why/calls.tsx';
import { Causes } from './why/causes.tsx';
import { Hours } from './why/hours.tsx';
import { InAStudy } from './why/in-a-study.tsx';
import { MadeOf } from './why/made-of.tsx';
import { Motives } from './why/motives.tsx';
import { Others } from './why/others.tsx';
import { Places } from './why/places.tsx';
import { DecidingSpan } from './why/span.tsx';
import { Versions } from './why/versions.tsx';
import { Weekly } from './why/weekly.tsx';

const DAYS_READ = 430; // a year of months, and the month before each of them

/** Why a rung is held, and what would change that; without a rung, of the highest that is held. */
export function Why({ about }: { readonly about?: string }) {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(useNow());
  const record = useRecord(today - DAYS_READ);
  const [mode, setMode] = useState<Mode>();
  const days = record.state === 'ready' ? record.days : undefined;
  const reading = useMemo(() => readingOf(settings, mode), [settings, mode]);
  const profile = useMemo(() => days && standingOn(reading, days, today).now, [reading, days, today]);
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (record.state === 'loading' || !profile) return <p>{words.say('loading')}</p>;

  const ids = [...profile.rungs.map(({ id }) => id), ...(reading.instrument.inactive ? ['inactive'] : [])];
  const id = ids.find((one) => one === about) ?? profile.held[0] ?? ids[0] ?? '';
  const rung = profile.rungs.find((one) => one.id === id);

  return (
    <>
      <fieldset class="choice">
        <legend class="unseen">{words.say('dashboard_of')}</legend>
        {[undefined, ...MODES].map((one) => (
          <label key={one ?? 'both'}>
            <input type="radio" name="mode" checked={one === mode} onChange={() => setMode(one)} />
            {words.name('mode', one ?? 'both')}
          </label>
        ))}
      </fieldset>
      <nav class="rung-links" aria-label={words.say('rungs_label')}>
        {ids.map((one) => (
          <a key={one} href={`#why/${one}`} aria-current={one === id ? 'true' : undefined}>
            <StateMark mark={markIn(profile, one)} />
            <span>
              {rungName(words, one)}
              <span class="unseen">, {words.say(stateKey(stateIn(profile, one)))}</span>
            </span>
          </a>
        ))}
      </nav>
      <section data-why={id}>
        <h2>
          {rungName(words, id)}: {words.say(stateKey(stateIn(profile, id)))}
        </h2>
        <p class="reason">{whySentence(words, profile, id)}</p>
        {rung && (
          <>
            {rung.distance.kind !== 'none' && <p data-distance>{distanceSentence(words, rung)}</p>}
            <p class="soft">{countsSentence(words, reading, id)}</p>
            <DecidingSpan reading={reading} days={record.days} profile={profile} rung={rung} />
            <p>
              <a href={`#evidence/${id}`}>{words.say('see_acts')}</a>
            </p>
            <MadeOf rung={rung} />
            {rung.count > 0 && (
              <section>
                <h3>{words.say('why_by_hour')}</h3>
                <Hours store={record.store} reading={reading} rung={id} from={rung.from} to={today} />
              </section>
            )}
          </>
        )}
      </section>
      {rung && <Causes reading={reading} days={record.days} rung={id} today={today} />}
      <Motives rung={id} />
      <Others rung={id} />
      <InAStudy rung={id} />
      {reading.instrument.calls.length > 0 && <Calls reading={reading} days={record.days} today={today} />}
      <Places reading={reading} days={record.days} today={today} />
      <Weekly reading={reading} days={record.days} today={today} />
      <Versions reading={reading} days={record.days} today={today} />
    </>
  );
}

function stateIn(profile: Profile, id: string): RungState {
  const rung = profile.rungs.find((one) => one.id === id);
  if (rung) return rung.state;
  return stateOfNone(profile);
}

function markIn(profile: Profile, id: string) {
  const rung = profile.rungs.find((one) => one.id === id);
  return rung ? markOf(rung) : stateIn(profile, id);
}

/** How far away the rung is, and from when it could hold. */
function distanceSentence(words: Words, { distance, state }: RungProfile): string {
  if (distance.kind === 'acts') return words.say(state === 'unknown' ? 'why_far_unknown' : 'why_far_one');
  if (distance.kind === 'weeks') return words.say('why_far_weeks', { day: words.day(distance.earliest, 'long') });
  return '';
}

/** Which acts earn the rung, by the instrument and the person's own choices, and how often they are asked for. */
function countsSentence(words: Words, { instrument, options }: Reading, id: string): string {
  const rung = instrument.rungs.find((one) => one.id === id);
  const acts = [...instrument.rungs.flatMap(({ earnedBy }) => earnedBy), ...instrument.unplaced].filter(
    (act) => rungOf(instrument, act, options.choices) === id,
  );
  const kinds = words.list(acts.map((act) => words.name('kind', act)));
  const said = (key: Key, counts: boolean): string => {
    const sites = Object.entries(options.choices?.places ?? {}).filter(([, settled]) => settled === counts);
    return sites.length > 0 ? words.say(key, { sites: words.list(sites.map(([site]) => titleOf(words, site))) }) : '';
  };
  const places = words.list((rung?.anyActOn ?? []).map((place) => words.name('class', place)));
  return [
    rung?.often === 'weekly'
      ? words.say('why_test_weekly', { needed: WEEKS - (options.tolerance ?? 0) })
      : words.say('why_test_monthly', { days: options.window ?? 30 }),
    words.say('why_counts', { kinds: kinds.toLocaleLowerCase(words.language) }),
    ...(places ? [words.say('why_counts_places', { places: places.toLocaleLowerCase(words.language) })] : []),
    ...(places ? [said('why_places_also', true), said('why_places_not', false)].filter((one) => one !== '') : []),
  ].join(' ');
}
