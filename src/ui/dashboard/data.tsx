import { useEffect, useState } from 'preact/hooks';
import { lockNow, opens } from '../lock.ts';
import { useRecord } from '../record.ts';
import { useWords } from '../words.ts';
import { Backup } from './data/backup.tsx';
import { BeginAnew } from './data/begin-anew.tsx';
import { Erase } from './data/erase.tsx';
import { Exports } from './data/exports.tsx';
import { useJob, useNoticed } from './data/filing.ts';
import { LockPart } from './data/lock-part.tsx';
import { Measure } from './data/measure.tsx';
import { Misfortunes } from './data/misfortunes.tsx';
import { Passphrase } from './data/passphrase.tsx';
import { Restore } from './data/restore.tsx';
import { Retention } from './data/retention.tsx';
import { SelfCheck } from './data/self-check.tsx';
import { Space } from './data/space.tsx';
import { ModeRules } from './modes.tsx';

/** The person's data in their own hands: settings, backups, exports, how long it stays, erasing, the lock. */
export function Data() {
  const words = useWords();
  const record = useRecord();
  const [typed, setTyped] = useState('');
  const [isLockSet, setLockSet] = useState(false);
  useNoticed(useJob());
  const look = (): void => void lockNow().then((lock) => setLockSet(lock !== undefined));
  useEffect(look, []);

  async function passphrase(): Promise<string | undefined | false> {
    const lock = await lockNow();
    if (lock && !(await opens(lock, typed))) return false;
    return typed || undefined;
  }

  return (
    <div class="data">
      <ModeRules />
      <Measure />
      {record.state === 'problem' && (
        <p class="notice" role="alert" data-problem={record.problem.kind}>
          <span>{words.say(record.problem.messageKey)}</span>
          <button type="button" class="button" onClick={record.again}>
            {words.say('try_again')}
          </button>
          {record.problem.kind === 'corrupt' && <BeginAnew done={record.again} />}
        </p>
      )}
      {record.state === 'ready' && <Misfortunes record={record} />}
      {record.state === 'ready' && record.store.state === 'read-only' && (
        <p class="notice" role="alert" data-problem="newer">
          {words.say('storeNewer')}
        </p>
      )}
      {record.state === 'ready' && (
        <>
          <section>
            <h2>{words.say('data_files')}</h2>
            <Passphrase value={typed} set={setTyped} isLocked={isLockSet} />
          </section>
          <Backup passphrase={passphrase} />
          {record.store.state === 'ready' && <Restore />}
          <Exports passphrase={passphrase} />
          {record.store.state === 'ready' && (
            <>
              <Retention store={record.store} />
              <Erase store={record.store} days={record.days} />
              <SelfCheck />
            </>
          )}
          <Space days={record.days} />
        </>
      )}
      <LockPart isSet={isLockSet} changed={look} />
    </div>
  );
}
