import { useEffect, useState } from 'preact/hooks';
import { StoreProblem } from '../../store/store.ts';
import type { Words } from '../../strings.ts';
import { tellChanged, theStore, useRecord } from '../record.ts';
import { useWords } from '../words.ts';
import { sweep } from './import/alone.ts';
import { ChooseFiles } from './import/choose-files.tsx';
import { Done } from './import/done.tsx';
import { HowToAsk } from './import/how-to-ask.tsx';
import { ImportList } from './import/import-list.tsx';
import { OwnBrowser } from './import/own-browser.tsx';
import { reasonSentence } from './import/reason-words.ts';
import { Seen } from './import/seen.tsx';
import { UnderWay } from './import/under-way.tsx';
import { type Failure, type Stage, theWork, useStage } from './import/work.ts';

/** Brings archives in, after a look at what they hold; lists them, and tells how to get them. */
export function ImportPage() {
  const words = useWords();
  const record = useRecord();
  const stage = useStage(theWork);
  const swept = useSwept();
  const look = theWork.look;

  return (
    <>
      {swept > 0 && (
        <p role="status" data-swept={swept}>
          {words.count('import_swept', swept)}
        </p>
      )}
      {record.state === 'problem' && <p role="alert">{words.say(record.problem.messageKey)}</p>}
      {stage.stage === 'failed' && <p role="alert">{failureSentence(words, stage.why)}</p>}
      {(stage.stage === 'idle' || stage.stage === 'failed') && (
        <>
          <p>{words.say('import_lead')}</p>
          <ChooseFiles choose={(chosen) => void look(chosen)} />
        </>
      )}
      {(stage.stage === 'looking' || stage.stage === 'bringing') && (
        <UnderWay
          isBringing={stage.stage === 'bringing'}
          stop={theWork.stop}
          {...(stage.progress && { progress: stage.progress })}
        />
      )}
      {stage.stage === 'seen' && <Seen report={stage.report} work={theWork} />}
      {stage.stage === 'halted' && (
        <section data-halted>
          <h2>{words.say('import_halted')}</h2>
          <p>{words.say('import_halted_lead')}</p>
          <p class="buttons">
            <button type="button" class="button primary" data-do="go-on" onClick={() => void theWork.goOn()}>
              {words.say('import_go_on')}
            </button>
            <button type="button" class="button" data-do="take-back" onClick={() => void theWork.leave()}>
              {words.say('import_take_back')}
            </button>
          </p>
        </section>
      )}
      {stage.stage === 'done' && <Done added={stage.added} report={stage.report} leave={() => void theWork.leave()} />}
      {record.state === 'ready' && <ImportList record={record} />}
      {(stage.stage === 'idle' || stage.stage === 'failed') && <OwnBrowser choose={(chosen) => void look(chosen)} />}
      {(stage.stage === 'idle' || stage.stage === 'failed' || isNothing(stage)) && <HowToAsk />}
    </>
  );
}

/** What was chosen holds nothing that is known: what to choose instead is told below. */
const isNothing = (stage: Stage): boolean => stage.stage === 'seen' && stage.report.refused === 'nothingKnown';

/** How many broken-off imports were cleared away when the page was opened. */
function useSwept(): number {
  const [swept, setSwept] = useState(0);
  useEffect(() => {
    void theStore()
      .then(sweep)
      .then((count) => {
        if (count === 0) return;
        setSwept(count);
        tellChanged('imports');
      })
      .catch((error: unknown) => {
        if (!(error instanceof StoreProblem)) throw error; // a problem of the store is told by the record
      });
  }, []);
  return swept;
}

function failureSentence(words: Words, why: Failure): string {
  if (why instanceof StoreProblem) return words.say(why.messageKey);
  if (why === 'elsewhere' || why === 'mistake') return words.say(`import_${why}`);
  return reasonSentence(words, why);
}
