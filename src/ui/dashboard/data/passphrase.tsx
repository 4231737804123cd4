import { useWords } from '../../words.ts';

interface PassphraseProps {
  readonly value: string;
  readonly set: (value: string) => void;
  /** Where a lock is set its passphrase seals every file. */
  readonly isLocked: boolean;
}

/** The passphrase under which files are written. */
export function Passphrase({ value, set, isLocked }: PassphraseProps) {
  const words = useWords();
  return (
    <>
      <label class="field">
        {words.say(isLocked ? 'data_passphrase_lock' : 'data_passphrase')}
        <input
          type="password"
          autocomplete="new-password"
          value={value}
          required={isLocked}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      </label>
      <p class="soft">{words.say('data_passphrase_what')}</p>
    </>
  );
}
