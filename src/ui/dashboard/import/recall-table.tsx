import { useState } from 'preact/hooks';
import type { Recall } from '../../../importers/recall.ts';
import type { Words } from '../../../strings.ts';
import { titleOf } from '../../directory.ts';
import { useWords } from '../../words.ts';

/** How much of what an archive tells of recorded days had been recorded: the measure of the recorder on real sites. */
export function RecallTable({ recall }: { readonly recall: readonly Recall[] }) {
  const words = useWords();
  const [copied, setCopied] = useState<boolean>();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(recallText(words, recall));
      setCopied(true);
    } catch {
      setCopied(false); // the browser refused; the table itself can be copied
    }
  }

  return (
    <section class="recall">
      <h3>{words.say('import_recall')}</h3>
      <p class="soft">{words.say('import_recall_lead')}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('import_site')}</th>
              <th scope="col">{words.say('import_kind')}</th>
              <th scope="col" class="figure">
                {words.say('import_recall_told')}
              </th>
              <th scope="col" class="figure">
                {words.say('import_recall_seen')}
              </th>
              <th scope="col" class="figure">
                {words.say('import_recall_share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {recall.map(({ site, type, told, seen }) => (
              <tr key={`${site} ${type}`}>
                <th scope="row">{titleOf(words, site)}</th>
                <td>{words.name('kind', type)}</td>
                <td class="figure">{words.number(told)}</td>
                <td class="figure">{words.number(seen)}</td>
                <td class="figure">{words.percent(seen / told)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="buttons">
        <button type="button" class="button" data-do="copy-recall" onClick={() => void copy()}>
          {words.say('import_recall_copy')}
        </button>
        <span role="status">
          {copied !== undefined && words.say(copied ? 'import_recall_copied' : 'import_recall_refused')}
        </span>
      </p>
    </section>
  );
}

/** One line for each site and kind: figures only, fit to be sent to somebody. */
const recallText = (words: Words, recall: readonly Recall[]): string =>
  recall
    .map(({ site, type, told, seen }) =>
      words.say('import_recall_row', { site: titleOf(words, site), kind: words.name('kind', type), seen, told }),
    )
    .join('\n');
