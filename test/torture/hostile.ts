import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { doubt, type Known } from '../../src/background/doubt.ts';
import { type FromPage, readFromPage } from '../../src/messages.ts';
import { SITES } from '../../src/sites/index.ts';
import { BackupProblem, openBackups } from '../../src/store/backup/backups.ts';
import { openStore } from '../../src/store/store.ts';
import { act, collected, DAY_MS, NOON } from '../store/acts.ts';
import { corpus, type Forged } from './corpus.ts';

/** What came of things that no honest hand wrote. */
export interface Refused {
  /** How often each reason was given; `nothing wrong` where chance left all as it was. */
  readonly reasons: ReadonlyMap<string, number>;
  /** What broke, was written in part, or was refused without a reason. */
  readonly harm: readonly string[];
}

const SEED = 20_261_123;

/**
 * So many messages and backups, random or honest ones changed somewhere: half messages, half backups; and the corpus, of
 * which each has its own reason.
 * @param share another one, others of them
 */
export async function hostile(count: number, share = 1): Promise<Refused> {
  const seed = SEED + share - 1;
  const reasons = new Map<string, number>();
  const harm: string[] = [];
  const note = (reason: string): void => void reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const found of fc.sample(message, { numRuns: count >> 1, seed })) judgeMessage(found, note, harm);
  await judgeBackups(fc.sample(change, { numRuns: count - (count >> 1), seed }), note, harm);
  for (const forged of await corpus(await aBackup())) await judgeForged(forged, note, harm);
  return { reasons, harm };
}

type Note = (reason: string) => void;

const honest: readonly FromPage[] = [
  { say: 'hello', site: 'practice', born: NOON },
  { say: 'act', act: { id: 1, site: 'practice', rule: 3, type: 'vote', at: NOON, evidence: 'confirmed' } },
  { say: 'undo', site: 'practice', id: 1, at: NOON },
  {
    say: 'attempt',
    attempt: { id: 1, site: 'practice', rule: 1, at: NOON, before: 3, from: NOON },
    seat: { tab: 1, frame: 0 },
  },
  { say: 'landed', landing: { id: 1, site: 'practice', born: NOON, marks: [{ rule: 1, after: 4 }] } },
  { say: 'recognised', sites: ['practice'] },
  { say: 'wrapped', site: 'practice' },
];

/** What a field may be found to hold: what breaks readers, the keys of every object, and anything at all. */
const trouble = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, undefined, -1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, NOON + DAY_MS, '', 'vote', 'practice'],
    ...['mastodon', '__proto__', 'constructor', '<img src=x>', '=1+1', '../etc', 'x'.repeat(5_000), [], {}, [[]], true],
  ),
  fc.anything({ maxDepth: 2 }),
);

/** Another value at one place of a thing, its nth place of all. */
function changedAt(found: unknown, place: number, value: unknown): unknown {
  let left = place;
  const walk = (here: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(here)) return here.map(walk);
    if (typeof here !== 'object' || here === null) return here;
    return Object.fromEntries(Object.entries(here).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(found);
}

const message: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.record({ say: fc.constantFrom(...honest.map(({ say }) => say), 'sing'), act: trouble, attempt: trouble }),
  fc.tuple(fc.constantFrom(...honest), fc.nat(8), trouble).map(([said, place, value]) => changedAt(said, place, value)),
);

const KNOWN: Known = {
  sites: SITES,
  granted: ['http://127.0.0.1/*'],
  recognised: { 'http://127.0.0.1:80': ['practice'] },
  now: NOON,
};

function judgeMessage(found: unknown, note: Note, harm: string[]): void {
  try {
    const said = readFromPage(found);
    const reason = doubt(said, 'http://127.0.0.1:80', KNOWN);
    note(reason ? `message not believed: ${reason}` : 'message: nothing wrong');
    if (!reason && !honest.some(({ say }) => say === said.say)) harm.push(`believed: ${fc.stringify(found)}`);
    if (JSON.stringify(said).length > 2_000) harm.push(`carried along: ${fc.stringify(said).slice(0, 200)}`);
  } catch (error) {
    if (error instanceof TypeError && / (is no|are no|is none|says this)|is none$/.test(error.message))
      note(`message: ${error.message}`);
    else harm.push(`${String(error)} at ${fc.stringify(found).slice(0, 200)}`);
  }
}

/** What befell a backup: bytes of the zip, or a line of a file in it. */
type Change =
  | { readonly do: 'bytes'; readonly at: number; readonly flip: number; readonly cut: boolean }
  | { readonly do: 'line'; readonly file: number; readonly place: number; readonly value: unknown }
  | { readonly do: 'repeat'; readonly file: number }
  | { readonly do: 'leave out'; readonly file: number }
  | { readonly do: 'noise'; readonly bytes: Uint8Array };

const file = fc.nat(4);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    do: fc.constant('bytes' as const),
    at: fc.nat(),
    flip: fc.integer({ min: 1, max: 255 }),
    cut: fc.boolean(),
  }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('line' as const), file, place: fc.nat(30), value: trouble }) },
  fc.record({ do: fc.constantFrom<'repeat' | 'leave out'>('repeat', 'leave out'), file }),
  fc.record({ do: fc.constant('noise' as const), bytes: fc.uint8Array({ maxLength: 300 }) }),
);

async function judgeBackups(changes: readonly Change[], note: Note, harm: string[]): Promise<void> {
  const whole = await aBackup();
  const here = act({ id: 77, at: NOON - 40 * DAY_MS });
  let device = 0;
  let store = await openStore({ name: `hostile-${device}` });
  let backups = await openBackups({ name: `hostile-${device}` });
  await store.add([here]);
  for (const [nth, asked] of changes.entries()) {
    const given = new Blob([changed(whole, asked)]);
    const before = await contents(store);
    try {
      await backups.restore(given, nth % 2 === 0 ? 'merge' : 'replace');
      note('backup: nothing wrong');
      if ((await store.check()).length > 0) harm.push(`counters of a restored backup differ: ${fc.stringify(asked)}`);
      store.close();
      backups.close();
      device += 1; // what came in may be there already the next time: begin anew
      store = await openStore({ name: `hostile-${device}` });
      backups = await openBackups({ name: `hostile-${device}` });
      await store.add([here]);
    } catch (error) {
      if (error instanceof BackupProblem) note(`backup: ${error.kind}`);
      else harm.push(`${String(error)} at ${fc.stringify(asked).slice(0, 200)}`);
      if ((await contents(store)) !== before) harm.push(`written in part: ${fc.stringify(asked).slice(0, 200)}`);
    }
  }
  store.close();
  backups.close();
}

/** Merged and put in place of what is there, in a record of its own. */
async function judgeForged({ name, bytes, reason, passphrase }: Forged, note: Note, harm: string[]): Promise<void> {
  for (const how of ['merge', 'replace'] as const) {
    const [store, backups] = [
      await openStore({ name: `${name} ${how}` }),
      await openBackups({ name: `${name} ${how}` }),
    ];
    await store.add([act({ id: 77, at: NOON - 40 * DAY_MS })]);
    const before = await contents(store);
    const refusal = await backups.restore(new Blob([bytes]), how, passphrase).then(
      () => undefined,
      (error: unknown) => error,
    );
    const found = refusal instanceof BackupProblem ? refusal.kind : refusal;
    if (found !== reason) harm.push(`${name}, ${how}: ${String(found)} instead of ${reason}`);
    if (refusal && (await contents(store)) !== before) harm.push(`${name}, ${how}: written in part`);
    if ((await contents(store)).includes('what somebody wrote')) harm.push(`${name}, ${how}: words were kept`);
    if ((await store.check()).length > 0) harm.push(`${name}, ${how}: counters differ`);
    if (how === 'merge') note(reason ? `corpus: ${reason}` : 'corpus: honest');
    store.close();
    backups.close();
  }
}

let backupsMade = 0;

async function aBackup(): Promise<Uint8Array> {
  const name = `hostile-from-${backupsMade++}`;
  const store = await openStore({ name });
  const backups = await openBackups({ name });
  const id = await store.addImport({ importer: 'mastodon', at: NOON });
  await store.add([
    act({ id: 1 }),
    act({ id: 2, at: NOON + DAY_MS, mode: 'work', site: 'github', type: 'discuss' }),
    act({ id: 3, at: NOON - DAY_MS, source: 'archive', evidence: 'archive', quality: 'day', import: id }),
  ]);
  await store.endImport(id, { acts: 1, covers: [{ mode: 'private', from: act().day - 3, to: act().day }] });
  await store.look(act().day, 'private', 'watched');
  const columns = ['day'];
  await store.addShare({ study: 's1', title: 'A study', at: NOON, from: 1, to: 2, columns, rows: 3, digest: 'abcd' });
  const bytes = new Uint8Array(await new Response(await backups.write(NOON)).arrayBuffer());
  store.close();
  backups.close();
  return bytes;
}

const contents = async (store: Awaited<ReturnType<typeof openStore>>): Promise<string> =>
  JSON.stringify([await collected(store.acts()), await store.days(), await store.imports(), await store.shares()]);

function changed(whole: Uint8Array, asked: Change): Uint8Array<ArrayBuffer> {
  if (asked.do === 'noise') return Uint8Array.from(asked.bytes);
  if (asked.do === 'bytes') {
    const at = asked.at % whole.length;
    const bytes = Uint8Array.from(asked.cut ? whole.slice(0, at + 1) : whole);
    bytes[at] = (bytes[at] ?? 0) ^ asked.flip;
    return bytes;
  }
  const files = unzipSync(whole);
  const name = Object.keys(files)[asked.file] ?? 'rungs.json';
  const text = strFromU8(files[name] ?? new Uint8Array());
  if (asked.do === 'leave out') delete files[name];
  if (asked.do === 'repeat') files[name] = strToU8(text + text);
  if (asked.do === 'line') {
    const lines = text.trim().split('\n');
    const nth = asked.place % lines.length;
    const row: unknown = changedAt(JSON.parse(lines[nth] ?? 'null'), asked.place >> 1, asked.value);
    lines[nth] = JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value)) ?? '';
    files[name] = strToU8(lines.join('\n'));
  }
  return Uint8Array.from(zipSync(files));
}
