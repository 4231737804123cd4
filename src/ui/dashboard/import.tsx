import { useRecord } from '../record.ts';
import { useWords } from '../words.ts';
import type { Stage } from '../workroom/said.ts';
import { ChooseFiles } from './import/choose-files.tsx';
import { Done } from './import/done.tsx';
import { HowToAsk } from './import/how-to-ask.tsx';
import { ImportList } from './import/import-list.tsx';
import { OwnBrowser } from './import/own-browser.tsx';
import { failureSentence } from './import/reason-words.ts';
import { Seen } from './import/seen.tsx';
import { UnderWay } from './import/under-way.tsx';
import { theWork, useNoticed, useStage } from './import/work.ts';

/** Brings archives in, after a look at what they hold; lists them, and tells how to get them. */
export function ImportPage() {
  const words = useWords();
  const record = useRecord();
  const stage = useStage();
  useNoticed(stage);
  const { look, stop, goOn, leave } = theWork;

  return (
    <>
      {record.state === 'problem' && <p role="alert">{words.say(record.problem.messageKey)}</p>}
      {stage.stage === 'failed' && <p role="alert">{failureSentence(words, stage.why)}</p>}
      {(stage.stage === 'idle' || stage.stage === 'failed') && (
        <>
          <p>{words.say('import_lead')}</p>
          <ChooseFiles choose={look} />
        </>
      )}
      {(stage.stage === 'looking' || stage.stage === 'bringing') && (
        <UnderWay
          isBringing={stage.stage === 'bringing'}
          stop={stop}
          {...(stage.progress && { progress: stage.progress })}
        />
      )}
      {stage.stage === 'seen' && <Seen report={stage.report} work={theWork} />}
      {stage.stage === 'halted' && (
        <section data-halted>
          <h2>{words.say('import_halted')}</h2>
          <p>{words.say('import_halted_lead')}</p>
          <p class="buttons">
            <button type="button" class="button primary" data-do="go-on" onClick={goOn}>
              {words.say('import_go_on')}
            </button>
            <button type="button" class="button" data-do="take-back" onClick={leave}>
              {words.say('import_take_back')}
            </button>
          </p>
        </section>
      )}
      {stage.stage === 'done' && <Done added={stage.added} report={stage.report} leave={leave} />}
      {record.state === 'ready' && <ImportList record={record} />}
      {(stage.stage === 'idle' || stage.stage === 'failed') && <OwnBrowser choose={look} />}
      {(stage.stage === 'idle' || stage.stage === 'failed' || isNothing(stage)) && <HowToAsk />}
    </>
  );
}

/** What was chosen holds nothing that is known: what to choose instead is told below. */
const isNothing = (stage: Stage): boolean => stage.stage === 'seen' && stage.report.refused === 'nothingKnown';
