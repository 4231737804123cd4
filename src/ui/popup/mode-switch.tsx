import { MODES, type Mode } from '../../domain/action.ts';
import { useWords } from '../words.ts';

interface ModeSwitchProps {
  readonly mode: Mode;
  /** Why it is this one, where that is not said beside the switch. */
  readonly reason?: string;
  readonly choose: (mode: Mode) => void;
}

export function ModeSwitch({ mode, reason, choose }: ModeSwitchProps) {
  const words = useWords();
  return (
    <fieldset class="switch" title={reason}>
      <legend class="unseen">
        {words.say('mode_label')}
        {reason && `. ${reason}`}
      </legend>
      {MODES.toReversed().map((one) => (
        <label key={one} class="switch-part">
          <input type="radio" name="mode" value={one} checked={one === mode} onChange={() => choose(one)} />
          <span>{words.name('mode', one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
