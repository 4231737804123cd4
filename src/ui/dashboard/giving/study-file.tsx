import { useState } from 'preact/hooks';
import type { Share } from '../../../store/store.ts';
import { useWords } from '../../words.ts';
import type { Begun } from './begun.ts';

interface StudyFileProps {
  readonly shares: readonly Share[];
  /** A participant's id that came with the address. */
  readonly link?: string;
  readonly open: (begun: Begun) => void;
}

/** Takes a study file, dropped or chosen. Opening one fetches nothing and gives nothing. */
export function StudyFile({ shares, link, open }: StudyFileProps) {
  const words = useWords();
  const [refused, setRefused] = useState<readonly string[]>();
  const [isOver, setIsOver] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const { begin } = await import('./begin.ts');
    const result = await begin(file, shares, link);
    if ('refused' in result) setRefused(result.refused);
    else open(result.begun);
  }

  return (
    <>
      <label
        class="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <span class="drop-words">{words.say('shares_drop')}</span>
        <input
          type="file"
          accept=".json,application/json"
          aria-describedby="study-file-refused"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            currentTarget.value = ''; // the same file, once it is set right, is a change again
          }}
        />
      </label>
      <div id="study-file-refused" role="alert">
        {refused && (
          <div class="refused">
            <p>{words.say('shares_refused')}</p>
            <details>
              <summary>{words.say('shares_refused_why')}</summary>
              <ul lang="en" dir="ltr">
                {refused.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          </div>
        )}
      </div>
    </>
  );
}
