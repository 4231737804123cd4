import { useState } from 'preact/hooks';
import { lockNow, opens, removeLock, setLock } from '../../lock.ts';
import { useWords } from '../../words.ts';

const SHORTEST = 8; // characters

interface LockPartProps {
  readonly isSet: boolean;
  readonly changed: () => void;
}

/** Sets the lock of our pages or takes it off, and says what it does not do. */
export function LockPart({ isSet, changed }: LockPartProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState('');

  async function set(): Promise<void> {
    if (typed.length < SHORTEST) return setSaid(words.say('data_lock_short'));
    if (typed !== again) return setSaid(words.say('data_lock_differ'));
    await setLock(typed);
    done();
  }

  async function takeOff(): Promise<void> {
    const lock = await lockNow();
    if (lock && !(await opens(lock, typed))) return setSaid(words.say('data_passphrase_wrong'));
    await removeLock();
    done();
  }

  function done(): void {
    setTyped('');
    setAgain('');
    setSaid('');
    changed();
  }

  return (
    <section>
      <h2>{words.say('data_lock')}</h2>
      <p class="soft">{words.say('data_lock_lead')}</p>
      <p>{words.say('data_lock_not')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void (isSet ? takeOff() : set());
        }}
      >
        {isSet && <p>{words.say('data_lock_on')}</p>}
        <Field label={words.say(isSet ? 'data_lock_passphrase' : 'data_lock_new')} value={typed} set={setTyped} />
        {!isSet && <Field label={words.say('data_lock_again')} value={again} set={setAgain} />}
        <button type="submit" class="button">
          {words.say(isSet ? 'data_lock_off' : 'data_lock_set')}
        </button>
        <p role="status">{said}</p>
      </form>
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

const Field = ({ label, value, set }: FieldProps) => (
  <label class="field">
    {label}
    <input
      type="password"
      autocomplete="new-password"
      value={value}
      onInput={({ currentTarget }) => set(currentTarget.value)}
    />
  </label>
);
