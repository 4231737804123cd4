import { useEffect, useState } from 'preact/hooks';
import { type Begun, begunNow, forgetBegun } from '../../store/backup/begun.ts';
import { StoreProblem } from '../../store/store.ts';
import type { Words } from '../../strings.ts';
import { tellChanged, theStore } from '../record.ts';
import { useWords } from '../words.ts';
import { nowInWorkroom, onWork } from '../workroom/door.ts';
import type { Job, Stage } from '../workroom/said.ts';
import { sweep, takeTurn } from '../workroom/turn.ts';
import { sayOf, useJob } from './data/filing.ts';
import { failureSentence } from './import/reason-words.ts';
import { useStage } from './import/work.ts';

/** On every page of the dashboard: what long work is under way or has come to its end elsewhere, and what was broken off. */
export function WorkNotice({ page }: { readonly page: string }) {
  const words = useWords();
  const { swept, begun } = useBrokenOff();
  const importing = importSentence(words, useStage());
  const filing = filingSentence(words, useJob());
  return (
    <>
      {swept > 0 && (
        <p class="notice" role="status" data-swept={swept}>
          {words.count('import_swept', swept)}
        </p>
      )}
      {begun && (
        <p class="notice" role="status" data-broken={begun.of}>
          {words.say(`data_broken_${begun.of}`)}
        </p>
      )}
      {importing && page !== 'import' && <Notice said={importing} of="import" />}
      {filing && page !== 'data' && <Notice said={filing} of="data" />}
    </>
  );
}

function Notice({ said, of }: { readonly said: string; readonly of: 'import' | 'data' }) {
  const words = useWords();
  return (
    <p class="notice" data-under-way={of}>
      <span>{said}</span> <a href={`#${of}`}>{words.say(`dashboard_${of}`)}</a>
    </p>
  );
}

function importSentence(words: Words, stage: Stage): string {
  switch (stage.stage) {
    case 'looking':
    case 'bringing': {
      const said = words.say(stage.stage === 'looking' ? 'import_looking' : 'import_bringing');
      const { read = 0, of = 0 } = stage.progress ?? {};
      return of > 0 ? `${said} – ${words.percent(Math.min(read / of, 1))}` : said;
    }
    case 'halted':
      return words.say('import_halted');
    case 'failed':
      return failureSentence(words, stage.why);
    default:
      return '';
  }
}

const filingSentence = (words: Words, job: Job): string =>
  job.is === 'busy' || job.is === 'file' || job.is === 'failed' ? sayOf(words, job) : '';

interface BrokenOff {
  /** How many imports were cleared away. */
  readonly swept: number;
  readonly begun?: Begun;
}

/** What the browser did not live to end, found when the dashboard is opened and when a workroom goes. */
function useBrokenOff(): BrokenOff {
  const [found, setFound] = useState<BrokenOff>({ swept: 0 });
  const [broken, setBroken] = useState(nowInWorkroom().broken);
  useEffect(() => onWork(() => setBroken(nowInWorkroom().broken)), []);
  useEffect(() => {
    void Promise.all([theStore().then(sweep), unendedFiling()])
      .then(([swept, begun]) => {
        if (swept > 0) tellChanged('imports');
        if (swept > 0 || begun) setFound({ swept, ...(begun && { begun }) });
      })
      .catch((error: unknown) => {
        if (!(error instanceof StoreProblem)) throw error; // a problem of the store is told by the record
      });
  }, [broken]);
  return found;
}

/** Work with files whose end nobody told, once: it is not mentioned again. */
async function unendedFiling(): Promise<Begun | undefined> {
  const giveBack = await takeTurn('filing');
  if (!giveBack) return undefined; // it is under way, or its file waits
  try {
    const begun = await begunNow();
    if (begun) await forgetBegun();
    return begun;
  } finally {
    giveBack();
  }
}
