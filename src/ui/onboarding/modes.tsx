import type { ModeRule } from '../../domain/mode.ts';
import { inMode } from '../../settings.ts';
import { offsetAt, useNow } from '../clock.ts';
import { ModeSwitch } from '../popup/mode-switch.tsx';
import { modeNow } from '../reading.ts';
import { OFFICE, type Schedule, ScheduleFields } from '../schedule.tsx';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

const isSchedule = (rule: ModeRule): rule is Schedule => rule.when === 'schedule';

export function Modes() {
  const words = useWords();
  const { settings, wish } = useWishes();
  const now = useNow();
  const schedule = settings.rules?.find(isSchedule);

  const byHand = (): void =>
    wish(({ rules = [], chosen: _, ...others }) => {
      const rest = rules.filter((rule) => !isSchedule(rule));
      return rest.length > 0 ? { ...others, rules: rest } : others;
    });
  const byClock = (): void =>
    wish((before) => ({ ...before, mode: 'private', rules: [...(before.rules ?? []), OFFICE] }));
  const change = (changed: Schedule): void =>
    wish((before) => {
      const { rules = [] } = before;
      const at = rules.findIndex(isSchedule);
      return { ...before, rules: rules.map((rule, nth) => (nth === at ? changed : rule)) };
    });

  return (
    <>
      <p class="lead">{words.say('welcome_modes_lead')}</p>
      <fieldset class="choices">
        <label>
          <input type="radio" name="how" checked={!schedule} onChange={byHand} /> {words.say('welcome_modes_hand')}
        </label>
        <label>
          <input type="radio" name="how" checked={schedule !== undefined} onChange={byClock} />{' '}
          {words.say('welcome_modes_clock')}
        </label>
      </fieldset>
      {schedule && (
        <>
          <ScheduleFields schedule={schedule} change={change} name="welcome" />
          <p class="hint">{words.say('welcome_modes_otherwise')}</p>
        </>
      )}
      <div class="mode-now">
        <span>{words.say('welcome_modes_now')}</span>
        <ModeSwitch
          mode={modeNow(settings, now).mode}
          choose={(mode) => wish((before) => inMode(before, mode, Date.now(), offsetAt))}
        />
      </div>
    </>
  );
}
