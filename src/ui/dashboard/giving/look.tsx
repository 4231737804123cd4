import { useState } from 'preact/hooks';
import type { Share } from '../../../store/store.ts';
import { csvOf } from '../../../studies/csv.ts';
import type { Draft } from '../../../studies/draft.ts';
import { pathOf } from '../../../studies/package.ts';
import { newSince } from '../../../studies/receipt.ts';
import { TABLES, type TableName, tableOf } from '../../../studies/tables.ts';
import { useWords } from '../../words.ts';
import type { Begun } from './begun.ts';
import { Picture } from './picture.tsx';
import { linesOf, RowsTable } from './rows-table.tsx';

interface LookProps {
  readonly made: Draft;
  readonly begun: Begun;
  readonly keep: (begun: Begun) => void;
  /** The last donation to the same study. */
  readonly last?: Share;
}

const VIEWS = ['table', 'picture', 'file'] as const;

/** Everything that would leave, row by row, and the means to take out of it. */
export function Look({ made, begun, keep, last }: LookProps) {
  const words = useWords();
  const [view, setView] = useState<(typeof VIEWS)[number]>('table');
  const filled = TABLES.map(({ name }) => name).filter((name) => made.tables[name].length > 0);
  const [chosen, setChosen] = useState<TableName>();
  const name = filled.find((one) => one === chosen) ?? filled[0] ?? 'consent';
  const given = filled.reduce((sum, one) => sum + made.tables[one].length, 0);

  const take = (ids: readonly string[]): void => keep({ ...begun, taken: [...begun.taken, ids] });

  return (
    <>
      <h2>{words.say('shares_look')}</h2>
      <p class="soft">{words.say('shares_look_lead')}</p>
      {last && <News made={made} last={last} />}
      <p class="withheld" role="status">
        {words.say('shares_withhold', { withheld: made.withheld, all: given + made.withheld })}{' '}
        {begun.taken.length > 0 && (
          <>
            <button
              type="button"
              class="button"
              data-undo="one"
              onClick={() => keep({ ...begun, taken: begun.taken.slice(0, -1) })}
            >
              {words.say('undo')}
            </button>{' '}
            <button type="button" class="button" data-undo="all" onClick={() => keep({ ...begun, taken: [] })}>
              {words.say('shares_put_back')}
            </button>
          </>
        )}
      </p>
      <div class="views">
        <fieldset class="switch">
          <legend class="unseen">{words.say('shares_view')}</legend>
          {VIEWS.map((one) => (
            <label key={one} class="switch-part">
              <input type="radio" name="view" value={one} checked={view === one} onChange={() => setView(one)} />
              <span>{words.say(`shares_view_${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {view !== 'picture' && (
          <label class="field">
            <span class="unseen">{words.say('shares_table')}</span>
            <select
              name="table"
              value={name}
              onChange={({ currentTarget }) => setChosen(filled.find((one) => one === currentTarget.value))}
            >
              {filled.map((one) => (
                <option key={one} value={one}>
                  {words.say(`shares_table_${one}`)} ({words.number(made.tables[one].length)})
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {view === 'table' && (
        <>
          <p class="soft">{words.say('shares_whose', { participant: made.participant, wave: made.wave })}</p>
          <RowsTable name={name} lines={linesOf(made, name)} take={take} />
        </>
      )}
      {view === 'picture' && <Picture made={made} />}
      {view === 'file' && (
        <>
          <p class="soft">{words.say('shares_file_lead')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre class="bytes" data-file={pathOf(name)} tabIndex={0}>
            {csvOf(tableOf(name), made.tables[name])}
          </pre>
        </>
      )}
    </>
  );
}

/** What is told now and was not told the last time. */
function News({ made, last }: { readonly made: Draft; readonly last: Share }) {
  const words = useWords();
  const news = newSince(last, made);
  const rows = Object.values(news.rows).reduce((sum, count) => sum + count, 0);
  const tables = [...new Set(news.columns.map((name) => name.split('.')[0]))]
    .map((name) => TABLES.find((table) => table.name === name)?.name)
    .filter((name) => name !== undefined);
  return (
    <p class="told" data-news>
      {news.from > news.to
        ? words.say('shares_news_none')
        : words.count('shares_news', rows, { days: words.days(news.from, news.to) })}{' '}
      {tables.length > 0 &&
        words.say('shares_news_tables', {
          tables: words.list(tables.map((name) => words.say(`shares_table_${name}`))),
        })}
    </p>
  );
}
