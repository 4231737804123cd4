import { useEffect, useState } from 'preact/hooks';
import { csvOf } from '../../../studies/csv.ts';
import type { Draft } from '../../../studies/draft.ts';
import { type TableName, tableOf } from '../../../studies/tables.ts';
import { useWords } from '../../words.ts';
import { cellInWords, headInWords } from './cells.ts';

const PAGE = 50;
/** Columns that every row begins with: said once above the table. */
const WHOSE = 3;
/** Rows of these only say how much was looked at and agreed to. */
const KEPT: readonly TableName[] = ['coverage', 'consent'];

/** A row of the file: its id in the draft, and its cells as they are written there. */
export interface Line {
  readonly id: string;
  readonly cells: readonly string[];
}

/** A table read back out of the very text that goes into the file. */
export function linesOf({ tables, ids }: Draft, name: TableName): readonly Line[] {
  const text = csvOf(tableOf(name), tables[name]);
  return text
    .split('\r\n')
    .slice(1, -1)
    .map((line, nth) => ({ id: ids[name][nth] ?? '', cells: line.split(',') }));
}

interface RowsTableProps {
  readonly name: TableName;
  readonly lines: readonly Line[];
  readonly take: (ids: readonly string[]) => void;
}

/** Rows with what they say in words; each `<data>` holds the cell as it is in the file. */
export function RowsTable({ name, lines, take }: RowsTableProps) {
  const words = useWords();
  const [sought, setSought] = useState('');
  const [mode, setMode] = useState('');
  const [shown, setShown] = useState(PAGE);
  useEffect(() => {
    setShown(PAGE);
    setMode('');
  }, [name]);

  const columns = tableOf(name).fields.map((field) => field.name);
  const modeAt = columns.indexOf('mode');
  const said = (cells: readonly string[]): string =>
    cells
      .slice(WHOSE)
      .map((cell, nth) => `${cell} ${cellInWords(words, columns[nth + WHOSE] ?? '', cell)}`)
      .join(' ')
      .toLocaleLowerCase(words.language);
  const needles = sought.toLocaleLowerCase(words.language).split(/\s+/).filter(Boolean);
  const found = lines.filter(
    ({ cells }) =>
      (mode === '' || modeAt < 0 || cells[modeAt] === mode) &&
      (needles.length === 0 || needles.every((needle) => said(cells).includes(needle))),
  );
  const canTake = !KEPT.includes(name);
  const modes = modeAt < 0 ? [] : [...new Set(lines.map(({ cells }) => cells[modeAt] ?? ''))];

  return (
    <>
      <div class="seek">
        <label class="field">
          {words.say('shares_search')}
          <input type="search" value={sought} onInput={({ currentTarget }) => setSought(currentTarget.value)} />
        </label>
        {modes.length > 1 && (
          <label class="field">
            {words.say('shares_col_mode')}
            <select name="filter-mode" value={mode} onChange={({ currentTarget }) => setMode(currentTarget.value)}>
              <option value="">{words.say('shares_all')}</option>
              {modes.map((one) => (
                <option key={one} value={one}>
                  {words.name('mode', one)}
                </option>
              ))}
            </select>
          </label>
        )}
        {canTake && found.length > 0 && (
          <button type="button" class="button" data-take="found" onClick={() => take(found.map(({ id }) => id))}>
            {words.count('shares_take_found', found.length)}
          </button>
        )}
      </div>
      {!canTake && <p class="soft">{words.say('shares_kept_rows')}</p>}
      <p class="soft" role="status">
        {words.say('shares_found', { found: found.length, all: lines.length })}
      </p>
      {found.length > 0 && (
        <section class="wide" aria-label={words.say(`shares_table_${name}`)}>
          <table class="rows" data-table={name} data-whose={lines[0]?.cells.slice(0, WHOSE).join(',')}>
            <thead>
              <tr>
                {columns.slice(WHOSE).map((column) => (
                  <th key={column} scope="col">
                    {headInWords(words, column)}
                  </th>
                ))}
                {canTake && (
                  <th scope="col">
                    <span class="unseen">{words.say('shares_take')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, shown).map(({ id, cells }) => (
                <tr key={id} data-row={id}>
                  {cells.slice(WHOSE).map((cell, nth) => (
                    <td key={columns[nth + WHOSE]}>
                      <data value={cell}>{cellInWords(words, columns[nth + WHOSE] ?? '', cell)}</data>
                    </td>
                  ))}
                  {canTake && (
                    <td>
                      <button
                        type="button"
                        class="quiet"
                        aria-label={words.say('shares_take_row', { row: cells.slice(WHOSE).join(', ') })}
                        onClick={() => take([id])}
                      >
                        {words.say('shares_take')}
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {found.length > shown && (
        <p class="buttons">
          <button type="button" class="button" data-more onClick={() => setShown(found.length)}>
            {words.count('shares_more', found.length - shown)}
          </button>
        </p>
      )}
    </>
  );
}
