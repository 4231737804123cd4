import { useState } from 'preact/hooks';
import { RETENTION_DAYS, type Retention as Wish } from '../../../settings.ts';
import type { Store } from '../../../store/store.ts';
import { todayAt, useNow } from '../../clock.ts';
import { oweScrub } from '../../erasure.ts';
import { tellChanged } from '../../record.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { useWork } from './work.ts';
import { WorkLine } from './work-line.tsx';

/** How long single actions are kept; the background lets go of them every day, and this page once at once. */
export function Retention({ store }: { readonly store: Store }) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const today = todayAt(useNow());
  const [chosen, setChosen] = useState<Wish | undefined>(settings.retention);
  const work = useWork();
  const isOther = chosen?.days !== settings.retention?.days || chosen?.what !== settings.retention?.what;

  function apply(): void {
    wish(({ retention: _, ...before }) => (chosen ? { ...before, retention: chosen } : before));
    if (!chosen) return;
    void work.run(words.say('data_erasing'), async () => {
      const gone = await store.thin(today - chosen.days, chosen.what);
      tellChanged('actions');
      await oweScrub();
      return words.count('data_retention_done', gone);
    });
  }

  const daysOf = (value: string): Wish['days'] | undefined => RETENTION_DAYS.find((days) => String(days) === value);
  return (
    <section>
      <h2>{words.say('data_retention')}</h2>
      <p class="soft">{words.say('data_retention_lead')}</p>
      <label class="field">
        {words.say('data_retention_keep')}
        <select
          value={chosen?.days ?? ''}
          onChange={({ currentTarget }) => {
            const days = daysOf(currentTarget.value);
            setChosen(days && { days, what: chosen?.what ?? 'acts' });
          }}
        >
          <option value="">{words.say('data_retention_ever')}</option>
          {RETENTION_DAYS.map((days) => (
            <option key={days} value={days} selected={days === chosen?.days}>
              {words.say('data_retention_days', { days })}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <label class="field">
          {words.say('data_retention_what')}
          <select
            value={chosen.what}
            onChange={({ currentTarget }) =>
              setChosen({ ...chosen, what: currentTarget.value === 'counts' ? 'counts' : 'acts' })
            }
          >
            <option value="acts">{words.say('data_retention_acts')}</option>
            <option value="counts">{words.say('data_retention_counts')}</option>
          </select>
        </label>
      )}
      {isOther && (
        <p class="notice">
          {chosen && <span>{words.say('data_retention_sure', { day: words.day(today - chosen.days, 'long') })}</span>}
          <button type="button" class="button" onClick={apply}>
            {words.say('data_retention_apply')}
          </button>
        </p>
      )}
      <WorkLine work={work} of="retention" />
    </section>
  );
}
