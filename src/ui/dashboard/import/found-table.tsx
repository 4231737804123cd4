import type { FoundList } from '../../../importers/ledger.ts';
import { useWords } from '../../words.ts';
import { archiveTitle } from './titles.ts';

/** Which lists stood in an archive, and from when to when each tells. */
export function FoundTable({ found }: { readonly found: readonly FoundList[] }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.say('import_in_archive')}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('import_source')}</th>
              <th scope="col">{words.say('import_about')}</th>
              <th scope="col" class="figure">
                {words.say('import_rows')}
              </th>
              <th scope="col" class="figure">
                {words.say('import_acts')}
              </th>
              <th scope="col">{words.say('import_span')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ importer, about, records, acts, from, to }) => (
              <tr key={`${importer} ${about}`}>
                <th scope="row">{archiveTitle(words, importer)}</th>
                <td>{words.say(`import_about_${about}`)}</td>
                <td class="figure">{words.number(records)}</td>
                <td class="figure">{words.number(acts)}</td>
                <td>
                  {from !== undefined && to !== undefined && `${words.day(from, 'long')} – ${words.day(to, 'long')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
