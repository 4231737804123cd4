import { MODES, type Mode } from '../../domain/action.ts';
import { WINDOWS } from '../../domain/profile.ts';
import { useWords } from '../words.ts';

interface ChoiceProps<T> {
  /** What is chosen; read out, not seen. */
  readonly legend: string;
  /** Of the group in the document. */
  readonly name: string;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly value: T;
  readonly choose: (value: T) => void;
}

/** One of a few, side by side; the arrow keys go from one to the next. */
export function Choice<T>({ legend, name, options, value, choose }: ChoiceProps<T>) {
  return (
    <fieldset class="switch">
      <legend class="unseen">{legend}</legend>
      {options.map(([option, text]) => (
        <label key={String(option)} class="switch-part">
          <input
            type="radio"
            name={name}
            value={String(option)}
            checked={option === value}
            onChange={() => choose(option)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ModeChoiceProps {
  /** Absent: both. */
  readonly mode: Mode | undefined;
  readonly choose: (mode: Mode | undefined) => void;
}

/** Both parts of life together, or one of them. */
export function ModeChoice({ mode, choose }: ModeChoiceProps) {
  const words = useWords();
  const options = [undefined, ...MODES].map((one) => [one, words.name('mode', one ?? 'both')] as const);
  return <Choice legend={words.say('dashboard_of')} name="mode" options={options} value={mode} choose={choose} />;
}

interface WindowChoiceProps {
  readonly window: number;
  readonly choose: (window: number) => void;
}

/** Over how many days the profile is read. */
export function WindowChoice({ window, choose }: WindowChoiceProps) {
  const words = useWords();
  const options = WINDOWS.map((days) => [days as number, words.count('now_days', days)] as const);
  return <Choice legend={words.say('now_window')} name="window" options={options} value={window} choose={choose} />;
}
