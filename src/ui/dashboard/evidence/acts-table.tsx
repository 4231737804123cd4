import type { Action, Mode } from '../../../domain/action.ts';
import { titleOf } from '../../directory.ts';
import { useWords } from '../../words.ts';
import { knowsHour } from './search.ts';

interface ActsTableProps {
  readonly acts: readonly Action[];
  readonly chosen: ReadonlyMap<string, Action>;
  readonly choose: (acts: readonly Action[], isChosen: boolean) => void;
  readonly move: (act: Action, mode: Mode) => void;
  readonly remove: (act: Action) => void;
  readonly busy: boolean;
}

/** What names an act among others on a page. */
export const nameOf = ({ at, id }: Action): string => `${at} ${id}`;

/** One act a row: to choose it, to put it into the other mode, to take it away. */
export function ActsTable({ acts, chosen, choose, move, remove, busy }: ActsTableProps) {
  const words = useWords();
  const areAll = acts.every((act) => chosen.has(nameOf(act)));
  return (
    <table class="acts">
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label={words.say('evidence_choose_page')}
              checked={areAll}
              onChange={({ currentTarget }) => choose(acts, currentTarget.checked)}
            />
          </th>
          <th scope="col">{words.say('welcome_kept_when')}</th>
          <th scope="col">{words.say('welcome_kept_what')}</th>
          <th scope="col">{words.say('welcome_kept_where')}</th>
          <th scope="col">{words.say('welcome_kept_mode')}</th>
          <th scope="col">{words.say('welcome_kept_evidence')}</th>
          <th scope="col">
            <span class="unseen">{words.say('evidence_change')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => {
          const other = act.mode === 'work' ? 'private' : 'work';
          const what = words.name('kind', act.type);
          const when = knowsHour(act) ? words.moment(act.at) : words.day(act.day, 'long');
          const toOther = words.say(other === 'work' ? 'evidence_to_work' : 'evidence_to_private');
          return (
            <tr key={nameOf(act)} data-act={act.type} data-mode={act.mode}>
              <td>
                <input
                  type="checkbox"
                  aria-label={words.say('evidence_choose', { what, when })}
                  checked={chosen.has(nameOf(act))}
                  onChange={({ currentTarget }) => choose([act], currentTarget.checked)}
                />
              </td>
              <td>{when}</td>
              <td>{what}</td>
              <td>{titleOf(words, act.site)}</td>
              <td>{words.name('mode', act.mode)}</td>
              <td>{words.name('evidence', act.evidence)}</td>
              <td class="act-buttons">
                <button
                  type="button"
                  class="quiet"
                  disabled={busy}
                  aria-label={words.say('evidence_move_one', { what, when, move: toOther })}
                  onClick={() => move(act, other)}
                >
                  {toOther}
                </button>
                <button
                  type="button"
                  class="quiet"
                  disabled={busy}
                  aria-label={words.say('evidence_remove_one', { what, when })}
                  onClick={() => remove(act)}
                >
                  {words.say('evidence_remove')}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
