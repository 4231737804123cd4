import { useState } from 'preact/hooks';
import type { Mode } from '../../domain/action.ts';
import { type ModeRule, nextClock, tomorrow } from '../../domain/mode.ts';
import { inMode, type Settings } from '../../settings.ts';
import { offsetAt, useNow } from '../clock.ts';
import { reasonSentence } from '../mode-words.ts';
import { ModeSwitch } from '../popup/mode-switch.tsx';
import { Pause } from '../popup/pause.tsx';
import { modeNow } from '../reading.ts';
import { clockOf, minutesOf } from '../schedule-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { AddRule } from './modes/add-rule.tsx';
import { Keys } from './modes/keys.tsx';
import { RuleList } from './modes/rule-list.tsx';

/** How long a choice by hand may hold. */
const HOLDS = ['rules', 'hour', 'tomorrow', 'time'] as const;
type Holds = (typeof HOLDS)[number];

const HOUR_MS = 3_600_000;
const EVENING = 18 * 60; // minutes since midnight: where the time of a choice begins

/** The settings with other rules; without any, the last choice by hand has nothing to stand over. */
export function withRules({ rules: _, ...settings }: Settings, rules: readonly ModeRule[]): Settings {
  if (rules.length > 0) return { ...settings, rules };
  const { chosen, ...others } = settings;
  return chosen ? { ...others, mode: chosen.mode } : others;
}

/**
 * A mode chosen by hand for as long as was said.
 * @param minute of the local day: until when, with `time`
 */
export function holding(settings: Settings, mode: Mode, holds: Holds, at: number, minute = 0): Settings {
  switch (holds) {
    case 'rules':
      return inMode(settings, mode, at, offsetAt);
    case 'hour':
      return { ...settings, chosen: { mode, at, until: at + HOUR_MS } };
    case 'tomorrow':
      return { ...settings, chosen: { mode, at, until: tomorrow(at, offsetAt) } };
    case 'time':
      return { ...settings, chosen: { mode, at, until: nextClock(minute, at, offsetAt) } };
  }
}

/** Which mode holds and why; how to choose it by hand, by rules, and how to let recording rest. */
export function ModeRules() {
  const words = useWords();
  const { settings, wish } = useWishes();
  const now = useNow();
  const [holds, setHolds] = useState<Holds>('rules');
  const [minute, setMinute] = useState(EVENING);
  const held = modeNow(settings, now);
  const { rules = [] } = settings;
  const deciding = 'rule' in held.reason ? { deciding: held.reason.rule } : {};

  return (
    <section class="modes">
      <h2>{words.say('modes_title')}</h2>
      <p data-reason={held.reason.by}>
        {reasonSentence(words, held, now)}{' '}
        {held.reason.by === 'choice' && (
          <button type="button" class="button" data-back onClick={() => wish(({ chosen: _, ...before }) => before)}>
            {words.say('modes_back')}
          </button>
        )}
      </p>
      <div class="mode-hand">
        <ModeSwitch
          mode={held.mode}
          choose={(mode) => wish((before) => holding(before, mode, holds, Date.now(), minute))}
        />
        <label>
          {words.say('modes_holds')}
          <select
            value={holds}
            data-holds
            onChange={({ currentTarget: { value } }) => setHolds(HOLDS.find((one) => one === value) ?? 'rules')}
          >
            {HOLDS.map((one) => (
              <option key={one} value={one}>
                {words.say(`modes_holds_${one}`)}
              </option>
            ))}
          </select>
          {holds === 'time' && (
            <input
              type="time"
              value={clockOf(minute)}
              aria-label={words.say('modes_holds_time')}
              onChange={({ currentTarget: { value } }) => setMinute(minutesOf(value) ?? minute)}
              data-until
            />
          )}
        </label>
        <Pause now={now} />
      </div>
      <Keys />
      <h3>{words.say('modes_rules')}</h3>
      <p class="soft">{words.say('modes_rules_lead')}</p>
      {rules.length === 0 ? (
        <p>{words.say('modes_rules_none')}</p>
      ) : (
        <RuleList rules={rules} change={(changed) => wish((before) => withRules(before, changed))} {...deciding} />
      )}
      <AddRule add={(rule) => wish((before) => withRules(before, [...(before.rules ?? []), rule]))} />
    </section>
  );
}
