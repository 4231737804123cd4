import { openDB } from 'idb';
import { isSound } from './aside.ts';
import { holding } from './holding.ts';
import { problemOf, StoreProblem } from './problem.ts';
import { demandRoom } from './room.ts';
import { DATABASE, type Database, type RungsSchema, STORES, upgrade, VERSION, type Writing } from './schema.ts';

const PATIENCE = 10_000; // longer than any transaction of ours that could hold an older connection open

interface Manner extends IDBTransactionOptions {
  /** Whether it leaves less than there was, and may be done with hardly any room left. */
  readonly frees?: boolean;
}

/** A connection to the database that comes back after another tab upgraded, erased or the browser closed it. */
export interface Connection {
  readonly name: string;
  readonly state: 'ready' | 'read-only';
  /** Asks the open database, which is opened anew if another tab closed it. */
  read<T>(ask: (db: Database) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction over all stores; resolves once it is committed, undoes all of it if anything fails.
   * @throws StoreProblem `full`, before anything is written, where there is too little room
   */
  write<T>(work: (tx: Writing) => Promise<T>, manner?: Manner): Promise<T>;
  close(): void;
}

/**
 * @param made is called when there was no database and a new one is made
 * @throws StoreProblem `corrupt` or `blocked`; a database from a newer version opens read-only instead.
 */
export async function connect(name = DATABASE, made?: () => void): Promise<Connection> {
  let state: Connection['state'] = 'ready';
  let opening: Promise<Database> | undefined;
  let closed = false;

  async function db(): Promise<Database> {
    if (closed) throw new Error('the store was closed');
    opening ??= open();
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw problemOf(error);
    }
  }

  async function open(): Promise<Database> {
    const letGo = () => {
      opening = undefined;
    };
    try {
      let opened = await openCurrent(letGo, made);
      if (!isSound(opened)) {
        const { setAside } = await import('./set-aside.ts');
        await setAside(opened, new Date());
        opened = await openCurrent(letGo);
      }
      state = 'ready';
      return opened;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
      state = 'read-only';
      return openDB<RungsSchema>(name, undefined, { terminated: letGo });
    }
  }

  /** Opens the record; only where none is there is it asked whether one is just being renewed. */
  async function openCurrent(letGo: () => void, made?: () => void): Promise<Database> {
    let isMissing = false;
    try {
      return await openIfAny(letGo, (from) => {
        isMissing = from === 0;
        return !isMissing;
      });
    } catch (error) {
      if (!isMissing) throw error;
    }
    const { endRenewal } = await import('./remains.ts'); // seldom needed, and the popup is to be light
    await endRenewal(name);
    return openIfAny(letGo, (from) => {
      if (from === 0) made?.();
      return true;
    });
  }

  /** @param heed whether a database of this version, 0: none, is to be made what it must be */
  function openIfAny(letGo: () => void, heed: (from: number) => boolean): Promise<Database> {
    return withPatience((begun) =>
      openDB<RungsSchema>(name, VERSION, {
        upgrade(database, from, _to, tx) {
          begun();
          if (heed(from)) return upgrade(database, from, tx);
          tx.done.catch(() => {}); // whoever opens is told
          tx.abort();
        },
        blocking: (_current, _wanted, event) => {
          letGo();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: letGo,
      }),
    );
  }

  function write<T>(work: (tx: Writing) => Promise<T>, manner: Manner = {}): Promise<T> {
    return holding(name, 'record', 'shared', () => writeNow(work, manner));
  }

  async function writeNow<T>(
    work: (tx: Writing) => Promise<T>,
    { frees = false, durability = 'default' }: Manner,
  ): Promise<T> {
    await demandRoom({ frees });
    const tx = await withOpen(async (database) => {
      if (state === 'read-only') throw new StoreProblem('newer');
      return database.transaction([...STORES], 'readwrite', { durability });
    });
    try {
      const result = await work(tx);
      await tx.done;
      return result;
    } catch (error) {
      tx.done.catch(() => {}); // told below, once
      try {
        tx.abort();
      } catch {
        // it has ended already
      }
      throw problemOf(tx.error ?? error);
    }
  }

  /** Closed by an upgrade in another tab just before it was used, the database is opened anew, once. */
  async function withOpen<T>(use: (database: Database) => Promise<T>): Promise<T> {
    const database = await db();
    try {
      return await use(database);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw problemOf(error);
      opening = undefined;
      return use(await db());
    }
  }

  await db();
  return {
    name,
    get state() {
      return state;
    },
    read: withOpen,
    write,
    close() {
      closed = true;
      opening?.then(
        (database) => database.close(),
        () => {},
      );
    },
  };
}

/**
 * An open that another tab blocks waits for a while and then says so, rather than for ever; an upgrade that has begun may
 * take its time. No `blocked` event is waited for: who stands behind one that is blocked already is told of none.
 */
function withPatience<T extends { close(): void }>(open: (begun: () => void) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let givenUp = false;
    const timer = setTimeout(() => {
      givenUp = true;
      reject(new StoreProblem('blocked'));
    }, PATIENCE);
    const begun = (): void => clearTimeout(timer);
    open(begun).then(
      (opened) => {
        clearTimeout(timer);
        if (givenUp) opened.close();
        else resolve(opened);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
