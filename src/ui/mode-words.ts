import type { ModeNow, ModeRule } from '../domain/mode.ts';
import type { Words } from '../strings.ts';
import { titleOf } from './directory.ts';
import { timeOfDay, weekdaysInWords } from './schedule-words.ts';

/** One rule in a sentence: "Mon–Fri, 09:00 to 17:00: Work". */
export function ruleSentence(words: Words, rule: ModeRule): string {
  const mode = words.name('mode', rule.mode);
  switch (rule.when) {
    case 'schedule':
      return words.say(rule.days.length > 0 ? 'modes_rule_schedule' : 'modes_rule_never', {
        days: weekdaysInWords(words, rule.days),
        from: timeOfDay(words, rule.from),
        to: timeOfDay(words, rule.to),
        mode,
      });
    case 'site':
      return words.say('modes_rule_site', { site: titleOf(words, rule.site), mode });
    case 'container':
      return words.say('modes_rule_container', { container: containerName(rule.container), mode });
    case 'window':
      return words.say('modes_rule_window', { mode });
  }
}

/** A Firefox container by the number in its `cookieStoreId`; its own name would take one more permission. */
export const containerName = (id: string): string => id.replace(/^firefox-container-/, '');

/** Why this mode holds at the moment. */
export function reasonSentence(words: Words, { mode, reason }: ModeNow, now: number): string {
  const name = words.name('mode', mode);
  if (reason.by === 'default') return words.say('modes_by_default', { mode: name });
  if (reason.by !== 'choice') return words.say('modes_by_rule', { mode: name, rule: reason.rule + 1 });
  return reason.until === undefined
    ? words.say('modes_by_choice', { mode: name })
    : words.say('mode_until', { mode: name, time: words.time(reason.until, now) });
}
