import { useMemo } from 'preact/hooks';
import type { Day } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import type { Profile, RungProfile } from '../../../domain/profile.ts';
import type { Week } from '../../../domain/standing.ts';
import { tallyOf } from '../../../domain/tally.ts';
import type { Key } from '../../../strings.ts';
import { Columns } from '../../columns.tsx';
import type { Reading } from '../../reading.ts';
import { useWords } from '../../words.ts';

interface SpanProps {
  readonly reading: Reading;
  readonly days: readonly DayCount[];
  readonly profile: Profile;
  readonly rung: RungProfile;
}

/** The stretch that decides: day by day for a monthly rung, week by week against the line of one for a weekly one. */
export function DecidingSpan({ reading, days, profile, rung }: SpanProps) {
  return rung.weeks ? (
    <Weeks weeks={rung.weeks} running={rung.count - total(rung.weeks)} today={profile.day} />
  ) : (
    <Days reading={reading} days={days} profile={profile} rung={rung} />
  );
}

const total = (weeks: readonly Week[]): number => weeks.reduce((sum, { acts }) => sum + acts, 0);

function Days({ reading, days, profile, rung }: SpanProps) {
  const words = useWords();
  const columns = useMemo(() => {
    const { instrument, options } = reading;
    const index = instrument.rungs.findIndex(({ id }) => id === rung.id);
    const tally = tallyOf(instrument, days, rung.from, profile.day, options);
    return Array.from({ length: profile.day - rung.from + 1 }, (_, nth) => {
      const day: Day = rung.from + nth;
      return {
        name: words.day(day),
        count: tally.acts(index, day, day),
        unseen: tally.days('watched', day, day) === 0,
      };
    });
  }, [reading, days, profile, rung, words]);
  const active = columns.filter(({ count }) => count > 0).length;

  return (
    <Columns
      sentence={words.say('why_days', { active, days: columns.length })}
      heads={[words.say('why_day'), words.say('why_actions')]}
      columns={columns}
      marks={[words.day(rung.from), words.day(profile.day)]}
    />
  );
}

const WEEK_WORDS: Readonly<Record<Week['state'], Key>> = {
  met: 'why_week_met',
  missed: 'why_week_missed',
  unknown: 'why_week_unknown',
};

function Weeks({ weeks, running, today }: { weeks: readonly Week[]; running: number; today: Day }) {
  const words = useWords();
  const last = weeks.at(-1);
  const monday = last ? last.from + 7 : today;
  const columns = [
    ...weeks.map(({ from, acts, state }) => ({
      name: words.days(from, from + 6),
      count: acts,
      unseen: state === 'unknown',
      note: words.say(WEEK_WORDS[state]),
    })),
    { name: words.days(monday, today), count: running, note: words.say('why_week_running') },
  ];
  return (
    <Columns
      sentence={words.say('why_weeks_line')}
      heads={[words.say('why_week'), words.say('why_actions')]}
      columns={columns}
      marks={columns.map(({ name }) => name)}
      threshold={1}
    />
  );
}
