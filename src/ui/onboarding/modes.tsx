import type { ModeRule } from '../../domain/mode.ts';
import { inMode } from '../../settings.ts';
import { useNow } from '../clock.ts';
import { ModeSwitch } from '../popup/mode-switch.tsx';
import { modeNow } from '../reading.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

/** Monday to Friday, 9 to 17. */
const OFFICE: ModeRule = { when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

export function Modes() {
  const words = useWords();
  const { settings, wish } = useWishes();
  const now = useNow();
  const isByClock = settings.rules?.some((rule) => rule.when === 'schedule') ?? false;

  const byHand = (): void =>
    wish(({ rules = [], chosen: _, ...others }) => {
      const rest = rules.filter((rule) => rule.when !== 'schedule');
      return rest.length > 0 ? { ...others, rules: rest } : others;
    });
  const byClock = (): void =>
    wish((before) => ({ ...before, mode: 'private', rules: [...(before.rules ?? []), OFFICE] }));

  return (
    <>
      <p class="lead">{words.say('welcome_modes_lead')}</p>
      <fieldset class="choices">
        <label>
          <input type="radio" name="how" checked={!isByClock} onChange={byHand} /> {words.say('welcome_modes_hand')}
        </label>
        <label>
          <input type="radio" name="how" checked={isByClock} onChange={byClock} /> {words.say('welcome_modes_office')}
        </label>
      </fieldset>
      <div class="mode-now">
        <span>{words.say('welcome_modes_now')}</span>
        <ModeSwitch
          mode={modeNow(settings, now).mode}
          choose={(mode) => wish((before) => inMode(before, mode, Date.now()))}
        />
      </div>
    </>
  );
}
