import { type ActionType, MODES } from '../../../domain/action.ts';
import { type DayCount, eachCount } from '../../../domain/count.ts';
import { dayFrom, isoOf } from '../../../domain/day.ts';
import type { Words } from '../../../strings.ts';
import { titleOf } from '../../directory.ts';
import { readingOf } from '../../reading.ts';
import { rungName } from '../../rung-words.ts';
import { clockOf, minutesOf } from '../../schedule-words.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import type { Search } from './search.ts';

interface SearchFormProps {
  readonly days: readonly DayCount[];
  readonly search: Search;
  readonly change: (search: Search) => void;
}

/** The search with one part changed, or taken out where nothing was chosen. */
function withPart<K extends keyof Search>(search: Search, part: K, value: Search[K]): Search {
  const { [part]: _, ...others } = search;
  return value === undefined ? others : { ...others, [part]: value };
}

/** What to look for: only what the record holds is offered. */
export function SearchForm({ days, search, change }: SearchFormProps) {
  const words = useWords();
  const { settings } = useWishes();
  const { sites, types } = heldIn(words, days);
  const { rungs } = readingOf(settings).instrument;
  const set = <K extends keyof Search>(part: K, value: Search[K]): void => change(withPart(search, part, value));
  const isNarrow = Object.keys(search).length > 0;

  return (
    <fieldset class="search">
      <legend class="unseen">{words.say('evidence_filter')}</legend>
      <Choice
        label={words.say('evidence_rung')}
        value={search.rung}
        options={rungs.map(({ id }) => [id, rungName(words, id)])}
        choose={(rung) => set('rung', rung)}
      />
      <Choice
        label={words.say('evidence_kind')}
        value={search.type}
        options={types.map((type) => [type, words.name('kind', type)])}
        choose={(chosen) =>
          set(
            'type',
            types.find((type) => type === chosen),
          )
        }
      />
      <Choice
        label={words.say('evidence_site')}
        value={search.site}
        options={sites.map((site) => [site, titleOf(words, site)])}
        choose={(site) => set('site', site)}
      />
      <Choice
        label={words.say('evidence_mode')}
        value={search.mode}
        options={MODES.map((mode) => [mode, words.name('mode', mode)])}
        choose={(chosen) =>
          set(
            'mode',
            MODES.find((mode) => mode === chosen),
          )
        }
      />
      <Choice
        label={words.say('evidence_source')}
        value={search.source}
        options={[
          ['page', words.say('evidence_source_page')],
          ['archive', words.say('evidence_source_archive')],
        ]}
        choose={(source) => set('source', source === 'page' || source === 'archive' ? source : undefined)}
      />
      <label>
        {words.say('evidence_from')}
        <input
          type="date"
          value={search.from === undefined ? '' : isoOf(search.from)}
          onChange={({ currentTarget: { value } }) => set('from', value ? dayFrom(value) : undefined)}
        />
      </label>
      <label>
        {words.say('evidence_to')}
        <input
          type="date"
          value={search.to === undefined ? '' : isoOf(search.to)}
          onChange={({ currentTarget: { value } }) => set('to', value ? dayFrom(value) : undefined)}
        />
      </label>
      <Hours
        hours={search.hours}
        set={(hours) => set('hours', hours)}
        labels={[words.say('evidence_hour_from'), words.say('evidence_hour_to')]}
      />
      {isNarrow && (
        <button type="button" class="button" onClick={() => change({})}>
          {words.say('evidence_all')}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly choose: (value: string | undefined) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  const words = useWords();
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value || undefined)}>
        <option value="">{words.say('evidence_any')}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface HoursProps {
  readonly hours: Search['hours'];
  readonly set: (hours: Search['hours']) => void;
  readonly labels: readonly [from: string, to: string];
}

/** From one hour to another; the one that is left empty is midnight. */
function Hours({ hours, set, labels }: HoursProps) {
  const change = (nth: 0 | 1, value: string): void => {
    const minutes = minutesOf(value);
    const [from, to] = hours ?? [0, 0];
    const next = nth === 0 ? ([minutes ?? 0, to] as const) : ([from, minutes ?? 0] as const);
    set(next[0] === 0 && next[1] === 0 ? undefined : next);
  };
  return (
    <>
      {([0, 1] as const).map((nth) => (
        <label key={nth}>
          {labels[nth]}
          <input
            type="time"
            value={hours ? clockOf(hours[nth]) : ''}
            onChange={({ currentTarget }) => change(nth, currentTarget.value)}
          />
        </label>
      ))}
    </>
  );
}

/** Which sites and kinds of act the record holds, by name and in the order of the counters. */
function heldIn(
  words: Words,
  days: readonly DayCount[],
): { readonly sites: readonly string[]; readonly types: ActionType[] } {
  const sites = new Set<string>();
  const types = new Set<ActionType>();
  for (const { counts } of days)
    eachCount(counts, (site) => {
      sites.add(site);
      return (type) => types.add(type);
    });
  return {
    sites: [...sites].sort((one, other) => titleOf(words, one).localeCompare(titleOf(words, other))),
    types: [...types],
  };
}
