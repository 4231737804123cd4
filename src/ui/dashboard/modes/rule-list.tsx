import { useRef } from 'preact/hooks';
import type { ModeRule } from '../../../domain/mode.ts';
import { ruleSentence } from '../../mode-words.ts';
import { ScheduleFields } from '../../schedule.tsx';
import { useWords } from '../../words.ts';

interface RuleListProps {
  readonly rules: readonly ModeRule[];
  readonly change: (rules: readonly ModeRule[]) => void;
  /** Index of the rule that decides at the moment. */
  readonly deciding?: number;
}

/** The rules in their order: the first that fits decides. */
export function RuleList({ rules, change, deciding }: RuleListProps) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);

  /** The rule's buttons wander with it; what was pressed keeps the keyboard, or its neighbour at an end of the list. */
  function swap(at: number, by: -1 | 1): void {
    const one = rules[at];
    const other = rules[at + by];
    if (!one || !other) return;
    change(rules.map((rule, nth) => (nth === at ? other : nth === at + by ? one : rule)));
    requestAnimationFrame(() => {
      const row = list.current?.children[at + by];
      const wanted = row?.querySelector<HTMLButtonElement>(`[data-move="${by}"]:not(:disabled)`);
      (wanted ?? row?.querySelector<HTMLButtonElement>('[data-move]:not(:disabled)'))?.focus();
    });
  }

  function remove(at: number): void {
    change(rules.filter((_, nth) => nth !== at));
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLButtonElement>('[data-remove]');
      rows?.[Math.min(at, rows.length - 1)]?.focus();
    });
  }

  return (
    <ol class="rules" ref={list}>
      {rules.map((rule, at) => {
        const sentence = ruleSentence(words, rule);
        return (
          <li key={at} data-rule={rule.when} data-deciding={at === deciding}>
            <p>
              <strong>{sentence}</strong>
              {at === deciding && <span class="soft"> {words.say('modes_decides')}</span>}
            </p>
            <p class="rule-buttons">
              <button
                type="button"
                class="quiet"
                data-move="-1"
                disabled={at === 0}
                aria-label={words.say('modes_up_rule', { rule: sentence })}
                onClick={() => swap(at, -1)}
              >
                ↑ {words.say('modes_up')}
              </button>
              <button
                type="button"
                class="quiet"
                data-move="1"
                disabled={at === rules.length - 1}
                aria-label={words.say('modes_down_rule', { rule: sentence })}
                onClick={() => swap(at, 1)}
              >
                ↓ {words.say('modes_down')}
              </button>
              <button
                type="button"
                class="quiet"
                data-remove
                aria-label={words.say('modes_remove_rule', { rule: sentence })}
                onClick={() => remove(at)}
              >
                {words.say('evidence_remove')}
              </button>
            </p>
            {rule.when === 'schedule' && (
              <details>
                <summary>{words.say('modes_edit')}</summary>
                <ScheduleFields
                  schedule={rule}
                  name={`rule-${at}`}
                  change={(schedule) => change(rules.map((one, nth) => (nth === at ? schedule : one)))}
                />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
