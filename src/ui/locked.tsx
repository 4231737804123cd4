import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isLocked, unlock } from './lock.ts';
import { useWords } from './words.ts';

/** Shows what it holds only once the passphrase of the lock was given, where one is set. */
export function Locked({ children }: { readonly children: ComponentChildren }) {
  const words = useWords();
  const [state, setState] = useState<'unknown' | 'shut' | 'open'>('unknown');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    void isLocked().then((isShut) => setState(isShut ? 'shut' : 'open'));
  }, []);

  async function open(): Promise<void> {
    const isRight = await unlock(typed);
    setWrong(!isRight);
    if (isRight) setState('open');
  }

  if (state === 'open') return <>{children}</>;
  if (state === 'unknown') return null;
  return (
    <main class="page locked">
      <h1>{words.say('data_lock_title')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label class="field">
          {words.say('data_lock_passphrase')}
          <input
            type="password"
            autocomplete="current-password"
            value={typed}
            aria-invalid={isWrong}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button primary">
          {words.say('data_lock_open')}
        </button>
        <p role="status">{isWrong && words.say('data_passphrase_wrong')}</p>
      </form>
    </main>
  );
}
