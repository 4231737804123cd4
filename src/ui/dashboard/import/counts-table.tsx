import type { ActionType } from '../../../domain/action.ts';
import { type Counts, eachCount } from '../../../domain/count.ts';
import { titleOf } from '../../directory.ts';
import { useWords } from '../../words.ts';

interface CountsTableProps {
  readonly dated: Counts;
  /** Known only to have happened before the archive was made. */
  readonly before: Counts;
}

/** What an archive tells of, by site and kind of act. */
export function CountsTable({ dated, before }: CountsTableProps) {
  const words = useWords();
  const rows = rowsOf(dated, before);
  const hasBefore = rows.some((row) => row.before > 0);
  return (
    <div class="scroll">
      <table>
        <caption>{words.say('import_by_kind')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('import_site')}</th>
            <th scope="col">{words.say('import_kind')}</th>
            <th scope="col" class="figure">
              {words.say('import_dated')}
            </th>
            {hasBefore && (
              <th scope="col" class="figure">
                {words.say('import_happened_before')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ site, type, dated, before }) => (
            <tr key={`${site} ${type}`}>
              <th scope="row">{titleOf(words, site)}</th>
              <td>{words.name('kind', type)}</td>
              <td class="figure">{dated > 0 ? words.number(dated) : ''}</td>
              {hasBefore && <td class="figure">{before > 0 ? words.number(before) : ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Row {
  readonly site: string;
  readonly type: ActionType;
  dated: number;
  before: number;
}

function rowsOf(dated: Counts, before: Counts): readonly Row[] {
  const rows = new Map<string, Row>();
  const add = (counts: Counts, column: 'dated' | 'before'): void =>
    eachCount(counts, (site) => (type, count) => {
      const row = rows.get(`${site} ${type}`) ?? { site, type, dated: 0, before: 0 };
      row[column] += count;
      rows.set(`${site} ${type}`, row);
    });
  add(dated, 'dated');
  add(before, 'before');
  return [...rows.values()].sort(
    (one, other) => one.site.localeCompare(other.site) || other.dated - one.dated || other.before - one.before,
  );
}
