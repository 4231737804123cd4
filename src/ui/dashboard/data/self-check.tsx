import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../../browser.ts';
import { type Checked, checkedAt } from '../../../store/check.ts';
import type { Store } from '../../../store/store.ts';
import { tellChanged } from '../../record.ts';
import { useWords } from '../../words.ts';
import { useWork } from './work.ts';
import { WorkLine } from './work-line.tsx';

/** What came of holding the day counters against the actions, which the background does every week. */
export function SelfCheck({ store }: { readonly store: Store }) {
  const words = useWords();
  const [checked, setChecked] = useState<Checked>();
  const work = useWork();
  const load = async (): Promise<void> =>
    setChecked(((await browser.storage.local.get('checked')) as { checked?: Checked }).checked);
  useEffect(() => void load(), []);

  const checkNow = (): Promise<void> =>
    work.run(words.say('data_check_busy'), async () => {
      const repairs = await store.check();
      await browser.storage.local.set({ checked: checkedAt(Date.now(), repairs, checked) });
      if (repairs.length > 0) tellChanged('actions');
      await load();
      return '';
    });

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
        <button type="button" class="button" disabled={work.isBusy} onClick={() => void checkNow()}>
          {words.say('data_check_now')}
        </button>
      </p>
      <WorkLine work={work} of="check" />
    </section>
  );
}
