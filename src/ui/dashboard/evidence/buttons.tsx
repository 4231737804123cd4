import type { Mode } from '../../../domain/action.ts';
import { useWords } from '../../words.ts';

interface ButtonsProps {
  readonly busy: boolean;
  readonly move: (mode: Mode) => void;
  readonly remove: () => void;
  readonly removeText: string;
}

/** What may be done with several acts at once. */
export function Buttons({ busy, move, remove, removeText }: ButtonsProps) {
  const words = useWords();
  return (
    <>
      <button type="button" class="button" disabled={busy} onClick={() => move('work')}>
        {words.say('evidence_as_work')}
      </button>
      <button type="button" class="button" disabled={busy} onClick={() => move('private')}>
        {words.say('evidence_as_private')}
      </button>
      <button type="button" class="button" disabled={busy} onClick={remove}>
        {removeText}
      </button>
    </>
  );
}
