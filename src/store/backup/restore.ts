import type { Action, Day } from '../../domain/action.ts';
import { addIn, readActs, removeActs, removeIn } from '../acts.ts';
import { check, larger } from '../check.ts';
import type { Connection } from '../connection.ts';
import { actsOf, unknownOf } from '../kept.ts';
import { byKey } from '../pack.ts';
import { type DayRow, STORES, thinnedIn, type Writing } from '../schema.ts';
import type { ActKey } from '../selection.ts';
import { putDay } from '../tally.ts';
import type { Backup } from './backup.ts';
import { BackupProblem } from './problem.ts';
import { readAction, readDay, readImport, readShare } from './row.ts';
import { batched } from './stream.ts';

const BATCH = 5_000; // rows in one transaction

/** What a backup would bring, told before anything is written. */
export interface Preview {
  /** When it was made, milliseconds since 1970. */
  readonly made: number;
  readonly acts: number;
  /** Of those, how many are not here yet. */
  readonly fresh: number;
  /** First and last day with an act; absent without any. */
  readonly from?: Day;
  readonly to?: Day;
  readonly imports: number;
  readonly shares: number;
}

/** Who wants to hear how far it is, in acts, and may break it off between two steps. */
export interface Heed {
  readonly told?: (acts: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a backup through to its last row, and so finds whatever is wrong with it before anything is written.
 * @throws BackupProblem `damaged`
 */
export async function preview(connection: Connection, backup: Backup, { told, signal }: Heed = {}): Promise<Preview> {
  const { made } = backup.head;
  let [acts, fresh] = [0, 0];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let last: ActKey | undefined;
  for await (const batch of batched(backup.rows('actions', readAction), BATCH)) {
    signal?.throwIfAborted();
    acts += batch.length;
    told?.(acts);
    fresh += (await connection.read((db) => unknownOf(db.transaction([...STORES], 'readonly'), batch))).length;
    for (const act of batch) {
      if (last && byKey(last, act) >= 0)
        throw new BackupProblem('damaged', `actions.jsonl: act ${act.id} out of order`);
      [last, from, to] = [act, Math.min(from, act.day), Math.max(to, act.day)];
    }
  }
  for await (const _day of backup.rows('days', readDay));
  const imports = await countOf(backup.rows('imports', readImport));
  const shares = await countOf(backup.rows('shares', readShare));
  return { made, acts, fresh, imports, shares, ...(acts > 0 && { from, to }) };
}

async function countOf(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _row of rows) count += 1;
  return count;
}

/**
 * Brings a backup in. `merge` adds what is not here, act by act, so that the backups of two devices come together and
 * twice is once; `replace` then also removes what is not in the backup. Broken off half-way, nothing of either is lost
 * and trying again finishes it. @returns how many acts are new
 * @throws BackupProblem `damaged`, before anything is written; StoreProblem
 */
export async function restore(
  connection: Connection,
  backup: Backup,
  how: 'merge' | 'replace',
  { told, signal }: Heed = {},
): Promise<number> {
  await preview(connection, backup, { ...(signal && { signal }) });
  const ids = await restoreImports(connection, backup, how);
  let [added, done] = [0, 0];
  for await (const batch of batched(backup.rows('actions', readAction), BATCH)) {
    signal?.throwIfAborted();
    const acts = batch.map((act) => renamed(act, ids));
    done += acts.length;
    told?.(done);
    added += await connection.write((tx) => take(tx, acts, how));
  }
  if (how === 'replace') await removeOthers(connection, backup);
  await restoreDays(connection, backup, how);
  await restoreShares(connection, backup, how);
  if (how === 'replace') await check(connection); // the counters of a file are believed only as far as its acts bear them out
  return added;
}

async function take(tx: Writing, acts: readonly Action[], how: 'merge' | 'replace'): Promise<number> {
  const here = how === 'replace' ? await actsOf(tx, acts) : [];
  await removeIn(tx, here);
  return (await addIn(tx, acts)).length - here.length;
}

/** Removes the acts that are not in the backup: both are in order of their keys, so neither is ever whole in memory. */
async function removeOthers(connection: Connection, backup: Backup): Promise<void> {
  const wanted = backup.rows('actions', readAction);
  let next = await wanted.next();
  for await (const batch of batched(readActs(connection), BATCH)) {
    const others: ActKey[] = [];
    for (const act of batch) {
      while (!next.done && byKey(next.value, act) < 0) next = await wanted.next();
      if (next.done || byKey(next.value, act) > 0) others.push(act);
    }
    await removeActs(connection, others);
  }
}

function renamed(act: Action, ids: ReadonlyMap<number, number>): Action {
  const id = act.import === undefined ? undefined : ids.get(act.import);
  const { import: _old, ...rest } = act;
  return id === undefined ? rest : { ...rest, import: id };
}

/** @returns the ids that the backup's imports have here; the same archive read at the same moment is the same import */
async function restoreImports(
  connection: Connection,
  backup: Backup,
  how: 'merge' | 'replace',
): Promise<ReadonlyMap<number, number>> {
  const given = await collected(backup.rows('imports', readImport));
  return connection.write(async (tx) => {
    const imports = tx.objectStore('imports');
    const here = await imports.getAll();
    let last = here.at(-1)?.id ?? 0;
    const ids = new Map<number, number>();
    for (const record of given) {
      const same = here.find((known) => known.importer === record.importer && known.at === record.at);
      const id = same?.id ?? ++last;
      ids.set(record.id, id);
      if (!same || how === 'replace') await imports.put({ ...record, id });
    }
    const kept = new Set(ids.values());
    if (how === 'replace') {
      for (const { id } of here) if (!kept.has(id)) await imports.delete(id);
    }
    return ids;
  });
}

async function restoreDays(connection: Connection, backup: Backup, how: 'merge' | 'replace'): Promise<void> {
  const { thinnedBefore = Number.NEGATIVE_INFINITY } = backup.head;
  const given = await collected(backup.rows('days', readDay));
  await connection.write(async (tx) => {
    const days = tx.objectStore('days');
    const meta = tx.objectStore('meta');
    if (how === 'replace') await days.clear();
    for (const row of given) {
      const here = (await days.get([row.day, row.mode])) ?? { day: row.day, mode: row.mode, counts: {} };
      await putDay(tx, how === 'replace' ? row : merged(here, row, row.day < thinnedBefore));
    }
    const known = how === 'replace' ? undefined : await thinnedIn(meta);
    const before = Math.max(known ?? Number.NEGATIVE_INFINITY, thinnedBefore);
    if (Number.isFinite(before)) await meta.put(before, 'thinnedBefore');
    else await meta.delete('thinnedBefore');
  });
}

/** Two devices' counters of one day: what was watched on either, and no count twice that may be the same. */
function merged(here: DayRow, given: DayRow, thinned: boolean): DayRow {
  const watched = Math.max(here.watched ?? 0, given.watched ?? 0);
  const paused = Math.max(here.paused ?? 0, given.paused ?? 0);
  return { ...(thinned ? larger(here, given) : here), ...(watched > 0 && { watched }), ...(paused > 0 && { paused }) };
}

async function restoreShares(connection: Connection, backup: Backup, how: 'merge' | 'replace'): Promise<void> {
  const given = await collected(backup.rows('shares', readShare));
  await connection.write(async (tx) => {
    const shares = tx.objectStore('shares');
    if (how === 'replace') await shares.clear();
    const here = await shares.getAll();
    let last = here.at(-1)?.id ?? 0;
    for (const { id: _id, ...receipt } of given) {
      const same = here.some(
        ({ study, at, digest }) => study === receipt.study && at === receipt.at && digest === receipt.digest,
      );
      if (!same) await shares.put({ ...receipt, id: ++last });
    }
  });
}

async function collected<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
