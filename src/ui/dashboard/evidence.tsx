import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Action } from '../../domain/action.ts';
import { todayAt, useNow } from '../clock.ts';
import { titleOf } from '../directory.ts';
import { readingOf, standingOn } from '../reading.ts';
import { tellChanged, useRecord } from '../record.ts';
import { rungName } from '../rung-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

const SHOWN = 200;
const UNDO_MS = 10_000;

/** Every act, newest first, or those that earned one rung; each can be taken away, and put back for ten seconds. */
export function Evidence({ rung }: { readonly rung?: string }) {
  const words = useWords();
  const { settings } = useWishes();
  const now = useNow();
  const record = useRecord(todayAt(now) - 220);
  const store = record.state === 'ready' ? record.store : undefined;
  const [acts, setActs] = useState<readonly Action[]>();
  const [removed, setRemoved] = useState<readonly Action[]>([]);

  const standing = record.state === 'ready' ? standingOn(readingOf(settings), record.days, todayAt(now)) : undefined;
  const earning = rung ? standing?.now.rungs.find(({ id }) => id === rung) : undefined;
  const types = earning && Object.keys(earning.byAction).join(' ');
  const from = earning?.from ?? 0;

  const load = useCallback(async () => {
    if (!store) return;
    const found: Action[] = [];
    for await (const act of store.acts({ newestFirst: true })) {
      if (found.length === SHOWN || act.day < from) break;
      if (types === undefined || types.split(' ').includes(act.type)) found.push(act);
    }
    setActs(found);
  }, [store, types, from]);
  useEffect(() => void load(), [load, record]);

  useEffect(() => {
    if (removed.length === 0) return;
    const timer = setTimeout(() => setRemoved([]), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  async function remove(act: Action): Promise<void> {
    if (!store) return;
    setRemoved(await store.remove([act]));
    tellChanged('actions');
    await load();
  }

  async function putBack(): Promise<void> {
    await store?.add(removed);
    setRemoved([]);
    tellChanged('actions');
    await load();
  }

  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (!acts) return <p>{words.say('loading')}</p>;
  return (
    <>
      <p class="soft">
        {rung ? words.say('evidence_of', { rung: rungName(words, rung) }) : words.say('evidence_lead')}
      </p>
      <p role="status" class="undo">
        {removed.length > 0 && (
          <>
            {words.say('evidence_removed')}{' '}
            <button type="button" class="button" onClick={() => void putBack()}>
              {words.say('undo')}
            </button>
          </>
        )}
      </p>
      {acts.length === 0 ? (
        <p>{words.say('headline_nothing')}</p>
      ) : (
        <table class="acts">
          <thead>
            <tr>
              <th scope="col">{words.say('welcome_kept_when')}</th>
              <th scope="col">{words.say('welcome_kept_what')}</th>
              <th scope="col">{words.say('welcome_kept_where')}</th>
              <th scope="col">{words.say('welcome_kept_mode')}</th>
              <th scope="col">{words.say('welcome_kept_evidence')}</th>
              <th scope="col">
                <span class="unseen">{words.say('evidence_remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => (
              <tr key={`${act.at} ${act.id}`}>
                <td>{words.moment(act.at)}</td>
                <td>{words.name('kind', act.type)}</td>
                <td>{titleOf(act.site)}</td>
                <td>{words.name('mode', act.mode)}</td>
                <td>{words.name('evidence', act.evidence)}</td>
                <td>
                  <button type="button" class="button" onClick={() => void remove(act)}>
                    {words.say('evidence_remove')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
