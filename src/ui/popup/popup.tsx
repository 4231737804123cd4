import { useMemo, useState } from 'preact/hooks';
import type { Mode } from '../../domain/action.ts';
import { weeksOf } from '../../domain/series.ts';
import { inMode } from '../../settings.ts';
import { offsetAt, todayAt, useNow } from '../clock.ts';
import { Icon } from '../marks.tsx';
import { reasonSentence } from '../mode-words.ts';
import { type Here, hereOf } from '../places.ts';
import { modeNow, readingOf, standingOn } from '../reading.ts';
import { type Record, useRecord } from '../record.ts';
import { headlineOf, shiftSentence, whySentence } from '../rung-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { Footer } from './footer.tsx';
import { Ladder } from './ladder.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { Notices } from './notices.tsx';
import { Pause } from './pause.tsx';
import { SiteBar } from './site-bar.tsx';
import { placeOf, useTabBelow } from './tab-below.ts';

/** Letters of a headline beyond which it would take a third line at its full size. */
const LONG = 48;
const WEEKS_SHOWN = 8;
/** Days that the popup looks at: two windows of 90 days and the weeks that end before them. */
const DAYS_READ = 220;

export function Popup() {
  const words = useWords();
  const { settings, wish } = useWishes();
  const now = useNow();
  const today = todayAt(now);
  const record = useRecord(today - DAYS_READ);
  const tab = useTabBelow();
  const here = hereOf(tab?.url, settings.places);
  const recognised = record.state === 'ready' && here ? record.recognised[here.origin] : undefined;
  const held = modeNow(settings, now, placeOf(tab, here?.site?.id ?? recognised?.[0]));

  return (
    <main class="popup">
      <header class="bar">
        <ModeSwitch
          mode={held.mode}
          reason={reasonSentence(words, held, now)}
          choose={(chosen) => wish((before) => inMode(before, chosen, Date.now(), offsetAt))}
        />
        <Pause now={now} />
        <a class="quiet" href="dashboard.html" target="_blank" rel="noreferrer" data-open="dashboard">
          <Icon name="dashboard" />
          <span class="unseen">{words.say('open_dashboard')}</span>
        </a>
      </header>
      {held.reason.by !== 'default' && <p class="mode-reason">{reasonSentence(words, held, now)}</p>}
      {record.state === 'loading' && <p class="waiting">{words.say('loading')}</p>}
      {record.state === 'problem' && (
        <div class="waiting" role="alert">
          <p>{words.say(record.problem.messageKey)}</p>
          <button type="button" class="button" onClick={record.again}>
            {words.say('try_again')}
          </button>
        </div>
      )}
      {record.state === 'ready' && <Reading {...{ record, now, here }} mode={held.mode} />}
    </main>
  );
}

interface ReadingProps {
  readonly record: Extract<Record, { state: 'ready' }>;
  readonly now: number;
  readonly mode: Mode;
  readonly here: Here | undefined;
}

function Reading({ record, now, mode, here }: ReadingProps) {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(now);
  const reading = useMemo(() => readingOf(settings, mode), [settings, mode]);
  const standing = useMemo(() => standingOn(reading, record.days, today), [reading, record, today]);
  const weeks = useMemo(
    () => weeksOf(reading.instrument, record.days, today - WEEKS_SHOWN * 7, today, reading.options).slice(-WEEKS_SHOWN),
    [reading, record, today],
  );
  const profile = standing.now;
  const [asked, setAsked] = useState<string>();
  const chosen = asked ?? profile.held[0] ?? profile.rungs.at(-1)?.id ?? 'inactive';
  const { coverage } = profile;
  const headline = headlineOf(words, profile);
  const isFirstDay = coverage.watched === 0 && coverage.imported === 0 && profile.held.length === 0;

  return (
    <>
      <Notices record={record} now={now} />
      <section class="headline">
        <p class="period">
          {words.say('period_watched', {
            range: words.days(today - profile.window + 1, today),
            watched: coverage.watched,
            days: coverage.days,
          })}
        </p>
        <h1 data-long={headline.length > LONG}>{headline}</h1>
        <p class="shift">
          {isFirstDay
            ? words.say(settings.places.length > 0 ? 'first_site_on' : 'first_day')
            : shiftSentence(words, standing.shift, profile)}
          {isFirstDay && ` ${words.say('notice_private')}`}
        </p>
      </section>
      <Ladder
        profile={profile}
        weeks={weeks}
        inactive={reading.instrument.inactive}
        chosen={chosen}
        choose={setAsked}
      />
      <p class="why" role="status">
        {whySentence(words, profile, chosen)}{' '}
        <a href={`dashboard.html#why/${chosen}`} target="_blank" rel="noreferrer">
          {words.say('see_acts')}
        </a>
      </p>
      <SiteBar {...{ here, now }} recognised={record.recognised} />
      <Footer store={record.store} />
    </>
  );
}
