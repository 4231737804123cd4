import type { Action, Mode } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import type { ActKey, Erased, Selection, Store } from '../../../store/store.ts';
import { eraseIn, forgetBeside } from '../../erasure.ts';
import { countOf, find, type Knowing, type Search, wholeDaysOf } from './search.ts';

/** What a hand does to acts, single ones or all that fit a search, and how each is undone. */

const BATCH = 1_000; // acts in one transaction

export interface Undoable {
  /** How many acts it touched. */
  readonly count: number;
  /** Absent where more was touched than can be put back. */
  readonly undo?: () => Promise<void>;
}

export async function moveActs(store: Store, acts: readonly Action[], mode: Mode): Promise<Undoable> {
  const keys = acts.filter((act) => act.mode !== mode).map(keyOf);
  await inBatches(keys, (some) => store.move({ keys: some }, mode));
  return { count: keys.length, undo: () => inBatches(keys, (some) => store.move({ keys: some }, other(mode))) };
}

export async function removeActs(store: Store, acts: readonly ActKey[]): Promise<Undoable> {
  const removed: Action[] = [];
  await inBatches(acts.map(keyOf), async (some) => removed.push(...(await store.remove(some))));
  const remember = await forgetBeside(store, removed);
  return { count: removed.length, undo: () => inBatches(removed, (some) => store.add(some)).then(remember) };
}

interface Sought {
  readonly store: Store;
  readonly days: readonly DayCount[];
  readonly search: Search;
  readonly knowing: Knowing;
}

/** Puts all that fit into one mode: with whole days also the counts of acts that retention has let go of. */
export async function moveAll(sought: Sought, mode: Mode): Promise<Undoable> {
  const { store, search } = sought;
  if (search.mode === mode) return { count: 0 };
  const others: Search = { ...search, mode: other(mode) };
  const counted = countOf(sought.days, others, sought.knowing);
  const keys = await keysOf({ ...sought, search: others });
  const undo = () => inBatches(keys, (some) => store.move({ keys: some }, other(mode)));
  const whole = wholeDaysOf(others);
  if (!whole) {
    await inBatches(keys, (some) => store.move({ keys: some }, mode));
    return { count: keys.length, undo };
  }
  await store.move(whole, mode);
  return counted === keys.length ? { count: keys.length, undo } : { count: counted ?? keys.length };
}

/** Erases all that fit; of whole days, that somebody looked on them too. */
export async function eraseAll(sought: Sought): Promise<Undoable> {
  const { store } = sought;
  const whole: Selection | undefined = wholeDaysOf(sought.search);
  if (whole) {
    const { acts, undo } = await eraseIn(store, whole);
    return { count: acts.length, undo };
  }
  const erased: Erased[] = [];
  await inBatches(await keysOf(sought), async (keys) => erased.push(await store.erase({ keys })));
  const acts = erased.flatMap((one) => one.acts);
  const remember = await forgetBeside(store, acts);
  return {
    count: acts.length,
    undo: async () => {
      for (const one of erased) await store.putBack(one);
      await remember();
    },
  };
}

async function keysOf({ store, days, search, knowing }: Sought): Promise<readonly ActKey[]> {
  const keys: ActKey[] = [];
  for await (const act of find(store, days, search, knowing)) keys.push(keyOf(act));
  return keys;
}

async function inBatches<T>(items: readonly T[], work: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) await work(items.slice(at, at + BATCH));
}

const keyOf = ({ at, id }: ActKey): ActKey => ({ at, id });
const other = (mode: Mode): Mode => (mode === 'work' ? 'private' : 'work');
