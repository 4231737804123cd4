import { useState } from 'preact/hooks';
import type { Results } from '../../../studies/results.ts';
import { inLanguage } from '../../../studies/words.ts';
import { useWords } from '../../words.ts';

/** How many of those who took part in a study hold the rung, by the results file it sent back; kept in this page only. */
export function InAStudy({ rung }: { readonly rung: string }) {
  const words = useWords();
  const [results, setResults] = useState<Results | 'refused'>();
  const isRead = results !== undefined && results !== 'refused';

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const { LONGEST, readResults } = await import('../../../studies/results.ts');
    setResults((file.size <= LONGEST && readResults(await file.text())) || 'refused');
  }

  return (
    <section data-in-a-study>
      <h2>{words.say('why_study')}</h2>
      <p>{words.say('why_study_lead')}</p>
      <p class="buttons">
        <label class="button file-button">
          {words.say('why_study_open')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]);
              currentTarget.value = ''; // so that the same file can be chosen again
            }}
          />
        </label>
      </p>
      <div role="status">
        {results === 'refused' && <p>{words.say('why_study_refused')}</p>}
        {isRead && <Figures results={results} rung={rung} />}
      </div>
    </section>
  );
}

function Figures({ results, rung }: { readonly results: Results; readonly rung: string }) {
  const words = useWords();
  const title = inLanguage(results.title, words.language);
  const cell = results.rungs[rung];
  if (!cell)
    return <p>{words.say('why_study_none', { title, rung: words.name('rung', rung), least: results.minimumCell })}</p>;
  return (
    <table class="bars others">
      <caption>{title}</caption>
      <tbody>
        <tr>
          <th scope="row">{words.name('rung', rung)}</th>
          <td>
            <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="bar-fill" width={(100 * cell.people) / cell.of} height="10" />
            </svg>
            <span class="bar-count">{words.percent(cell.people / cell.of)}</span>
          </td>
          <td>{words.say('why_study_people', { people: words.number(cell.people), of: words.number(cell.of) })}</td>
          <td>{words.name('instrument', results.instrument)}</td>
        </tr>
      </tbody>
    </table>
  );
}
