import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** How long something may be undone, in milliseconds. */
const UNDO_MS = 10_000;

/** What was just done, in words, and how to take it back. */
export interface Done {
  readonly said: string;
  readonly undo?: () => Promise<void>;
  /** Once nobody can undo it any more. */
  readonly settled?: () => void;
}

export interface Undo {
  readonly done: Done | undefined;
  readonly tell: (done: Done | undefined) => void;
}

/** Keeps what was done for ten seconds; telling the next thing settles the one before. */
export function useUndo(): Undo {
  const [done, setDone] = useState<Done>();
  const latest = useRef<Done | undefined>(undefined);

  const tell = useCallback((next: Done | undefined): void => {
    latest.current?.settled?.();
    latest.current = next;
    setDone(next);
  }, []);

  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => tell(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [done, tell]);

  return { done, tell };
}

/** Says what was done, with the button that takes it back; the keyboard is led to it. */
export function UndoLine({ done, tell }: Undo) {
  const words = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (done?.undo) button.current?.focus();
    // A button that goes takes the keyboard's place on the page along.
    else if (wasOpen.current && document.activeElement === document.body) line.current?.focus();
    wasOpen.current = done?.undo !== undefined;
  }, [done]);

  async function takeBack(): Promise<void> {
    const undo = done?.undo;
    if (!undo) return;
    await undo();
    tell({ said: words.say('undone') });
  }

  return (
    <p ref={line} role="status" class="undo" tabIndex={-1} data-undo={done ? 'open' : 'none'}>
      {done?.said}{' '}
      {done?.undo && (
        <button ref={button} type="button" class="button" onClick={() => void takeBack()}>
          {words.say('undo')}
        </button>
      )}
    </p>
  );
}
