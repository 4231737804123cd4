import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../../browser.ts';
import { type Checked, checkedAt } from '../../../store/check.ts';
import { useWords } from '../../words.ts';
import type { Job } from '../../workroom/said.ts';
import { ask, isTaken, useFiling, useJob } from './filing.ts';
import { WorkLine } from './work-line.tsx';

/** What came of holding the day counters against the actions, which the background does every week. */
export function SelfCheck() {
  const words = useWords();
  const [checked, setChecked] = useState<Checked>();
  const job = useJob();
  const work = useFiling('check');

  useEffect(() => void remembered(job.is === 'checked' ? job : undefined).then(setChecked), [job.is === 'checked']);

  const { at, repaired } = checked ?? {};
  return (
    <section>
      <h2>{words.say('data_check')}</h2>
      <p class="soft">{words.say('data_check_lead')}</p>
      {at !== undefined && <p data-checked>{words.say('data_check_last', { when: words.moment(at) })}</p>}
      {repaired && (
        <p class="notice" data-repaired>
          {words.say('data_check_repaired', {
            when: words.moment(repaired.at),
            count: words.number(repaired.counters),
          })}
        </p>
      )}
      <p class="buttons">
        <button type="button" class="button" disabled={isTaken(job)} onClick={() => ask({ do: 'check' }, 'check')}>
          {words.say('data_check_now')}
        </button>
      </p>
      <WorkLine work={work} of="check" />
    </section>
  );
}

/** What is remembered of self-checks, with one that has just ended: the workroom can remember nothing. */
async function remembered(now?: Extract<Job, { is: 'checked' }>): Promise<Checked | undefined> {
  const { checked } = (await browser.storage.local.get('checked')) as { checked?: Checked };
  if (!now || (checked && checked.at >= now.at)) return checked;
  const next = checkedAt(now.at, now.repairs, checked);
  await browser.storage.local.set({ checked: next });
  return next;
}
