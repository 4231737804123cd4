import { useCallback } from 'preact/hooks';
import type { Action } from '../../../domain/action.ts';
import type { Import } from '../../../store/store.ts';
import { oweScrub, settle } from '../../erasure.ts';
import { type Record, tellChanged } from '../../record.ts';
import { UndoLine, useUndo } from '../../undo.tsx';
import { useWords } from '../../words.ts';
import { archiveTitle } from './titles.ts';

/** What was imported, each to be removed whole. */
export function ImportList({ record }: { readonly record: Extract<Record, { state: 'ready' }> }) {
  const words = useWords();
  const undo = useUndo();
  const { store } = record;
  const settled = useCallback(() => void settle(store), [store]);
  const finished = record.imports.filter(({ covers }) => covers.length > 0);

  async function remove(one: Import): Promise<void> {
    const acts: Action[] = [];
    for await (const act of store.acts({ import: one.id })) acts.push(act);
    const removed = await store.removeImport(one.id);
    await oweScrub();
    const putBack = async (): Promise<void> => {
      await store.putBack({ acts, rest: [], imports: [one], shares: [] });
      tellChanged('imports');
    };
    undo.tell({ said: words.count('import_removed', removed), undo: putBack, settled });
    tellChanged('imports');
  }

  return (
    <section class="imports">
      <h2>{words.say('import_list')}</h2>
      {finished.length === 0 ? (
        <p class="soft">{words.say('import_list_none')}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.say('import_source')}</th>
                <th scope="col">{words.say('import_when')}</th>
                <th scope="col" class="figure">
                  {words.say('import_acts')}
                </th>
                <th scope="col">{words.say('import_span')}</th>
                <th scope="col">
                  <span class="unseen">{words.say('import_remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {finished.map((one) => {
                const source = archiveTitle(words, one.importer);
                const when = words.moment(one.at);
                const from = Math.min(...one.covers.map((cover) => cover.from));
                const to = Math.max(...one.covers.map((cover) => cover.to));
                return (
                  <tr key={one.id} data-import={one.id} data-acts={one.acts}>
                    <th scope="row">{source}</th>
                    <td>{when}</td>
                    <td class="figure">{words.number(one.acts)}</td>
                    <td>{`${words.day(from, 'month')} – ${words.day(to, 'month')}`}</td>
                    <td>
                      <button
                        type="button"
                        class="button"
                        data-do="remove"
                        aria-label={words.say('import_remove_this', { source, when })}
                        onClick={() => void remove(one)}
                      >
                        {words.say('import_remove')}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <UndoLine {...undo} />
    </section>
  );
}
