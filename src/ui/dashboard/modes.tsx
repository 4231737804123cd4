import { useState } from 'preact/hooks';
import type { Mode } from '../../domain/action.ts';
import { type ModeRule, tomorrow } from '../../domain/mode.ts';
import { inMode, type Settings } from '../../settings.ts';
import { offsetAt, useNow } from '../clock.ts';
import { reasonSentence } from '../mode-words.ts';
import { ModeSwitch } from '../popup/mode-switch.tsx';
import { Pause } from '../popup/pause.tsx';
import { modeNow } from '../reading.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { AddRule } from './modes/add-rule.tsx';
import { Keys } from './modes/keys.tsx';
import { RuleList } from './modes/rule-list.tsx';

/** How long a choice by hand may hold. */
const HOLDS = ['rules', 'hour', 'tomorrow'] as const;
type Holds = (typeof HOLDS)[number];

const HOUR_MS = 3_600_000;

/** The settings with other rules; without any, the last choice by hand has nothing to stand over. */
export function withRules({ rules: _, ...settings }: Settings, rules: readonly ModeRule[]): Settings {
  if (rules.length > 0) return { ...settings, rules };
  const { chosen, ...others } = settings;
  return chosen ? { ...others, mode: chosen.mode } : others;
}

/** A mode chosen by hand for as long as was said. */
export function holding(settings: Settings, mode: Mode, holds: Holds, at: number): Settings {
  if (holds === 'rules') return inMode(settings, mode, at);
  const until = holds === 'hour' ? at + HOUR_MS : tomorrow(at, offsetAt);
  return { ...settings, chosen: { mode, at, until } };
}

/** Which mode holds and why; how to choose it by hand, by rules, and how to let recording rest. */
export function ModeRules() {
  const words = useWords();
  const { settings, wish } = useWishes();
  const now = useNow();
  const [holds, setHolds] = useState<Holds>('rules');
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
        <ModeSwitch mode={held.mode} choose={(mode) => wish((before) => holding(before, mode, holds, Date.now()))} />
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
