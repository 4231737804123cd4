import type { Action, Day, Mode } from '../domain/action.ts';
import { type Counts, eachCount } from '../domain/count.ts';
import { addIn, moveIn, removeIn } from './acts.ts';
import { forgetAsides } from './aside.ts';
import type { Connection } from './connection.ts';
import { holding } from './holding.ts';
import { withoutDays } from './imports.ts';
import { dropFrom, type Page, pageOf, type Span, spanOf } from './kept.ts';
import { type DayRow, type Import, type Share, STORES, thinnedIn, type Writing } from './schema.ts';
import type { Selection, WholeDays } from './selection.ts';
import { actsOfDays, isWholeDays, rowsOfDays, type Stretch, selected, stretches } from './stretch.ts';
import { addTo, archivedAmong, byDay, minus, putDay, tally } from './tally.ts';

const BATCH = 5_000; // acts that go into one transaction when many are put back

/** What was erased, all that `putBack` needs to undo it. Keep it as long as the person may change their mind. */
export interface Erased {
  readonly acts: readonly Action[];
  /** What the counters held beside these acts: time watched, and counts whose acts retention had removed. */
  readonly rest: readonly DayRow[];
  readonly imports: readonly Import[];
  readonly shares: readonly Share[];
  readonly thinnedBefore?: Day;
  /** What was noted beside them; of a part whoever notes it takes that out. */
  readonly noted?: unknown;
}

/**
 * Erases what is selected. Whole days lose their counters too, so that nobody is called Inactive for days of which the
 * record was erased; of single acts or hours the counts go down and the day stays watched.
 */
export async function erase(connection: Connection, selection: Selection): Promise<Erased> {
  if (!isWholeDays(selection)) {
    const acts = await connection.write(
      async (tx) => {
        const found = await selected(tx, selection);
        await removeIn(tx, found);
        return found;
      },
      { frees: true },
    );
    return { acts, rest: [], imports: [], shares: [] };
  }
  const acts: Action[] = [];
  const rest: DayRow[] = [];
  for (const stretch of await stretches(connection, selection)) {
    const taken = await connection.write((tx) => takeDays(tx, stretch, selection), { frees: true });
    for (const act of taken.acts) acts.push(act);
    for (const row of taken.rest) rest.push(row);
  }
  const imports =
    selection.site === undefined ? await connection.write((tx) => withoutDays(tx, selection), { frees: true }) : [];
  return { acts, rest, imports, shares: [] };
}

/** Erases all there is, receipts too. */
export function eraseEverything(connection: Connection): Promise<Erased> {
  return connection.write(
    async (tx) => {
      const acts = await everyAct(tx);
      const rows = await tx.objectStore('days').getAll();
      const meta = tx.objectStore('meta');
      const [thinnedBefore, noted] = await Promise.all([thinnedIn(meta), meta.get('noted')]);
      const erased = {
        acts,
        rest: restOf(rows, acts),
        imports: await tx.objectStore('imports').getAll(),
        shares: await tx.objectStore('shares').getAll(),
        ...(thinnedBefore !== undefined && { thinnedBefore }),
        ...(noted !== undefined && { noted }),
      };
      await Promise.all(STORES.map((store) => tx.objectStore(store).clear()));
      return erased;
    },
    { frees: true },
  );
}

/** What is to be scrubbed once nobody can undo it, in `storage.local` under `scrub`: whoever comes first does it. */
export interface Owed {
  /** When it was erased, milliseconds since 1970; or when what retention removed is to go. */
  readonly at: number;
  /** Whether that was everything. */
  readonly all: boolean;
}

/**
 * Deletes the database once it is empty; the next use makes a new one.
 * @param all the copies of damaged databases go too
 * @returns whether it was empty
 */
export async function scrub(connection: Connection, all = false): Promise<boolean> {
  if (all) await forgetAsides(connection.name);
  return holding(connection.name, 'record', 'exclusive', async () => {
    const isEmpty = await connection.read(async (db) => {
      const tx = db.transaction([...STORES]);
      const counts = await Promise.all(STORES.map((store) => tx.objectStore(store).count()));
      return counts.every((count) => count === 0);
    });
    const { forgetCopy, wipe } = await import('./remains.ts');
    await forgetCopy(connection.name); // first, or it would be taken for the record that is deleted
    if (isEmpty) await wipe(connection.name);
    return isEmpty;
  });
}

/**
 * Clears the browser's files of what was erased.
 * @throws StoreProblem `full`; the record is as it was
 */
export async function clear({ name, state }: Connection): Promise<void> {
  const { merged, renew } = await import('./remains.ts');
  if (state === 'ready') await holding(name, 'record', 'exclusive', () => renew(name));
  await merged();
}

/** Undoes an erasure; what has come back since then stays counted once. */
export async function putBack(connection: Connection, erased: Erased): Promise<void> {
  const { acts, rest, imports, shares, thinnedBefore, noted } = erased;
  for (let at = 0; at < acts.length; at += BATCH) {
    await connection.write((tx) => addIn(tx, acts.slice(at, at + BATCH)));
  }
  await connection.write(async (tx) => {
    for (const row of rest) await addTo(tx, row);
    await Promise.all(imports.map((record) => tx.objectStore('imports').put(record)));
    await Promise.all(shares.map((receipt) => tx.objectStore('shares').put(receipt)));
    if (thinnedBefore !== undefined) await tx.objectStore('meta').put(thinnedBefore, 'thinnedBefore');
    if (noted !== undefined) await tx.objectStore('meta').put(noted, 'noted');
  });
}

/** Puts what is selected into the other mode. @returns how many acts changed */
export async function move(connection: Connection, selection: Selection, mode: Mode): Promise<number> {
  if (!isWholeDays(selection)) {
    return connection.write(async (tx) => moveIn(tx, await selected(tx, selection), mode));
  }
  if (selection.mode === mode) return 0;
  const others: WholeDays = { ...selection, mode: mode === 'work' ? 'private' : 'work' };
  let moved = 0;
  for (const stretch of await stretches(connection, selection)) {
    moved += await connection.write((tx) => moveDays(tx, stretch, others, mode));
  }
  return moved;
}

async function takeDays(tx: Writing, stretch: Stretch, selection: WholeDays): Promise<Pick<Erased, 'acts' | 'rest'>> {
  const acts = await actsOfDays(tx, stretch, selection);
  const rows = await rowsOfDays(tx, stretch, selection);
  const parts = rows.map((row) => part(row, selection.site));
  await dropFrom(tx, acts);
  for (const row of rows) {
    if (selection.site === undefined) await tx.objectStore('days').delete([row.day, row.mode]);
    else await putDay(tx, without(row, selection.site, acts));
  }
  return { acts, rest: restOf(parts, acts) };
}

async function moveDays(tx: Writing, stretch: Stretch, others: WholeDays, mode: Mode): Promise<number> {
  const acts = await actsOfDays(tx, stretch, others);
  const rows = await rowsOfDays(tx, stretch, others);
  const parts = rows.map(({ watched: _watched, paused: _paused, ...row }) => part(row, others.site));
  await moveIn(tx, acts, mode);
  // What is left of the counts belongs to acts that retention has removed.
  for (const { day, mode: before, counts } of restOf(parts, acts)) {
    const row = await tx.objectStore('days').get([day, before]);
    if (!row || Object.keys(counts).length === 0) continue;
    await putDay(tx, fewer(row, counts));
    await addTo(tx, { day, mode, counts });
  }
  return acts.length;
}

/** What a counter holds of one site; of all sites the whole counter. */
function part(row: DayRow, site: string | undefined): DayRow {
  if (site === undefined) return row;
  const { day, mode, counts } = row;
  const { [site]: ofSite } = counts;
  return { day, mode, counts: ofSite ? { [site]: ofSite } : {} };
}

function without(row: DayRow, site: string, acts: readonly Action[]): DayRow {
  const { [site]: _gone, ...counts } = row.counts;
  const { archived = 0, ...kept } = row;
  const left = archived - archivedAmong(acts.filter((act) => act.day === row.day && act.mode === row.mode));
  return { ...kept, counts, ...(left > 0 && { archived: left }) };
}

function fewer(row: DayRow, less: Counts): DayRow {
  let { counts } = row;
  eachCount(less, (site) => (type, count) => {
    counts = tally(counts, { site, type }, -count);
  });
  return { ...row, counts };
}

/** What counters hold beside these acts, and nothing of those that hold no more. */
function restOf(rows: readonly DayRow[], acts: readonly Action[]): readonly DayRow[] {
  const ofDay = new Map([...byDay(acts)].map(([[day, mode], group]) => [`${day} ${mode}`, group]));
  return rows
    .map((row) => minus(row, ofDay.get(`${row.day} ${row.mode}`) ?? []))
    .filter(({ counts, watched, paused }) => Object.keys(counts).length > 0 || watched || paused);
}

async function everyAct(tx: Writing): Promise<readonly Action[]> {
  const acts: Action[] = [];
  // In batches, as a browser hands over one answer of limited size.
  for (let span: Span | undefined = spanOf(); span; ) {
    const page: Page = await pageOf(tx, span, BATCH, false);
    for (const act of page.acts) acts.push(act);
    span = page.next;
  }
  return acts;
}
