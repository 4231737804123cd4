import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Day } from '../../../domain/action.ts';
import { earnsOf } from '../../../domain/tally.ts';
import type { Store } from '../../../store/store.ts';
import { Columns } from '../../columns.tsx';
import type { Reading } from '../../reading.ts';
import { timeOfDay } from '../../schedule-words.ts';
import { useWords } from '../../words.ts';
import { knowsHour } from '../evidence/search.ts';

const DAY_MS = 86_400_000;

interface HoursProps {
  readonly store: Store;
  readonly reading: Reading;
  readonly rung: string;
  readonly from: Day;
  readonly to: Day;
}

/** At what hours of the day the acts behind a rung happened, by the acts of the window themselves. */
export function Hours({ store, reading, rung, from, to }: HoursProps) {
  const words = useWords();
  const [read, setRead] = useState<{ readonly hours: readonly number[]; readonly unknown: number }>();

  const earns = useMemo(() => {
    const { instrument, options } = reading;
    const index = instrument.rungs.findIndex(({ id }) => id === rung);
    const earned = earnsOf(instrument, options);
    return (site: string, type: Parameters<ReturnType<typeof earned>>[0]) => earned(site)(type).includes(index);
  }, [reading, rung]);
  const { mode } = reading.options;

  useEffect(() => {
    let isWanted = true;
    async function count(): Promise<void> {
      const hours = Array.from({ length: 24 }, () => 0);
      let unknown = 0;
      // A local day begins and ends less than a day away from the same day in UTC.
      const near = { from: (from - 1) * DAY_MS, to: (to + 2) * DAY_MS, ...(mode && { mode }) };
      for await (const act of store.acts(near)) {
        if (!isWanted) return;
        if (act.day < from || act.day > to || !earns(act.site, act.type)) continue;
        const hour = new Date(act.at).getHours();
        if (knowsHour(act)) hours[hour] = (hours[hour] ?? 0) + 1;
        else unknown += 1;
      }
      if (isWanted) setRead({ hours, unknown });
    }
    void count();
    return () => {
      isWanted = false;
    };
  }, [store, mode, earns, from, to]);

  if (!read) return <p>{words.say('loading')}</p>;
  const { hours, unknown } = read;
  const most = Math.max(...hours);
  if (most === 0) return <p class="soft">{words.say(unknown > 0 ? 'why_hours_unknown' : 'why_hours_gone')}</p>;
  const busiest = hours.indexOf(most);
  const hourName = (hour: number): string => timeOfDay(words, hour * 60);
  return (
    <>
      <Columns
        sentence={words.say('why_hours', { from: hourName(busiest), to: hourName((busiest + 1) % 24) })}
        heads={[words.say('why_hour'), words.say('why_actions')]}
        columns={hours.map((count, hour) => ({ name: hourName(hour), count }))}
        marks={[0, 6, 12, 18, 0].map(hourName)}
      />
      {unknown > 0 && <p class="soft">{words.count('why_hours_without', unknown)}</p>}
    </>
  );
}
