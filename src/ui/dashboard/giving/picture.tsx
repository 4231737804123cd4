import { dayFrom } from '../../../domain/day.ts';
import type { Draft } from '../../../studies/draft.ts';
import { column } from '../../../studies/tables.ts';
import { Bars } from '../../bars.tsx';
import { StateMark, stateKey } from '../../marks.tsx';
import { rungName } from '../../rung-words.ts';
import { useWords } from '../../words.ts';

interface PictureProps {
  readonly made: Draft;
}

type State = 'held' | 'not held' | 'unknown';
const stateOf = (cell: unknown): State => (cell === 'held' || cell === 'not held' ? cell : 'unknown');

/** What the study can read out of the rows: drawn from them and from nothing else. */
export function Picture({ made }: PictureProps) {
  const words = useWords();
  const modes = [...new Set(made.tables.person_wave.map(column('person_wave', 'mode')))].map(String);
  const mode = modes.includes('both') ? 'both' : (modes[0] ?? '');
  return (
    <div class="drawn">
      <p class="soft">{words.say('shares_picture_lead', { mode: words.name('mode', mode) })}</p>
      <Standing made={made} mode={mode} />
      <Weeks made={made} mode={mode} />
      <Done made={made} />
    </div>
  );
}

function Standing({ made, mode }: PictureProps & { readonly mode: string }) {
  const words = useWords();
  const [modeOf, rungOf, stateIn] = ['mode', 'rung', 'state'].map((name) => column('person_wave', name));
  const rows = made.tables.person_wave.filter((row) => modeOf?.(row) === mode);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{words.say('shares_table_person_wave')}</h3>
      <ul class="standing">
        {rows.map((row) => {
          const [rung, state] = [String(rungOf?.(row)), stateOf(stateIn?.(row))];
          return (
            <li key={rung}>
              <StateMark mark={state} />
              <span>
                {rungName(words, rung)} <span class="soft">{words.say(stateKey(state))}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Weeks({ made, mode }: PictureProps & { readonly mode: string }) {
  const words = useWords();
  const [modeOf, rungOf, weekOf, stateIn] = ['mode', 'rung', 'week', 'state'].map((name) => column('week_rung', name));
  const rows = made.tables.week_rung.filter((row) => modeOf?.(row) === mode);
  if (rows.length === 0) return null;
  const weeks = [...new Set(rows.map((row) => String(weekOf?.(row))))].sort();
  const rungs = [...new Set(rows.map((row) => String(rungOf?.(row))))];
  const states = new Map(rows.map((row) => [`${weekOf?.(row)} ${rungOf?.(row)}`, stateOf(stateIn?.(row))]));
  const [first = '', last = ''] = [weeks[0], weeks.at(-1)];
  return (
    <section>
      <h3>{words.say('shares_table_week_rung')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="wide" tabIndex={0} aria-label={words.say('shares_table_week_rung')}>
        <table class="weeks">
          <thead class="unseen">
            <tr>
              <th scope="col">{words.say('shares_col_rung')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  {words.day(dayFrom(week))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rungs.map((rung) => (
              <tr key={rung}>
                <th scope="row">{rungName(words, rung)}</th>
                {weeks.map((week) => {
                  const state = states.get(`${week} ${rung}`);
                  return (
                    <td key={week} data-state={state ?? 'taken'}>
                      <span class="unseen">
                        {state ? words.say(stateKey(state)) : words.say('shares_missing_withheld')}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="soft">
        {words.say('shares_weeks_legend', {
          from: words.day(dayFrom(first), 'long'),
          to: words.day(dayFrom(last), 'long'),
        })}
      </p>
    </section>
  );
}

function Done({ made }: PictureProps) {
  const words = useWords();
  const { day_action: daily, act } = made.tables;
  const [rows, name] = daily.length > 0 ? [daily, 'day_action' as const] : [act, 'act' as const];
  if (rows.length === 0) return null;
  const actionOf = column(name, 'action');
  const countOf = daily.length > 0 ? column('day_action', 'acts') : () => 1;
  const sums = new Map<string, number>();
  for (const row of rows)
    sums.set(String(actionOf(row)), (sums.get(String(actionOf(row))) ?? 0) + Number(countOf(row)));
  const bars = [...sums]
    .sort(([, one], [, other]) => other - one)
    .map(([id, count]) => ({ id, name: words.name('kind', id), count }));
  return (
    <section>
      <h3>{words.say(`shares_table_${name}`)}</h3>
      <Bars
        caption={words.say(`shares_table_${name}`)}
        heads={[words.say('shares_col_action'), words.say('shares_col_acts')]}
        bars={bars}
      />
    </section>
  );
}
