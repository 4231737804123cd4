import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BackupProblem, type Backups, openBackups } from '../../../src/store/backup/backups.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { act, collected, DAY_MS, NOON, someAct } from '../acts.ts';

let names = 0;

async function aDevice(): Promise<{ store: Store; backups: Backups }> {
  const name = `backup-${names++}`;
  return { store: await openStore({ name }), backups: await openBackups({ name }) };
}

const fileOf = async (backups: Backups, passphrase?: string): Promise<Blob> =>
  new Response(await backups.write(NOON, passphrase)).blob();

const all = async ({ store }: { store: Store }) => ({
  acts: await collected(store.acts()),
  days: await store.days(),
  imports: await store.imports(),
  shares: await store.shares(),
});

async function filled(): Promise<Awaited<ReturnType<typeof aDevice>>> {
  const device = await aDevice();
  const { store } = device;
  const id = await store.addImport({ importer: 'mastodon', at: NOON });
  await store.add([
    act(),
    act({ at: NOON + DAY_MS, mode: 'work', site: 'github', type: 'discuss' }),
    act({ at: NOON - DAY_MS, source: 'archive', evidence: 'archive', quality: 'day', import: id }),
  ]);
  await store.endImport(id, { acts: 1, covers: [{ mode: 'private', from: act().day - 3, to: act().day }], unread: 2 });
  await store.look(act().day, 'private', 'watched');
  await store.addShare({
    study: 's1',
    title: 'A study',
    at: NOON,
    from: 1,
    to: 2,
    columns: ['day'],
    rows: 3,
    digest: 'abcd',
    participant: 'K7Q2',
    wave: 2,
    contact: 'study@university.example',
    withheld: 0,
    file: 's1_K7Q2_wave-2.zip.age',
    code: 'BG5W-ECVF',
    recipients: ['age19usv7lfhhkqjlnhhcf92luar2y4yxvr39wkyr5qc6985rkasepvs6ey845'],
  });
  return device;
}

const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((reason: unknown) => reason);
  return error instanceof BackupProblem ? error.kind : `no refusal: ${String(error)}`;
};

describe('a backup', () => {
  it('brings everything back into an empty database', async () => {
    const from = await filled();
    const to = await aDevice();
    const file = await fileOf(from.backups);
    expect(await to.backups.preview(file)).toMatchObject({ made: NOON, acts: 3, fresh: 3, imports: 1, shares: 1 });
    expect(await to.backups.restore(file, 'merge')).toBe(3);
    expect(await all(to)).toEqual(await all(from));
  });

  it('is a zip of JSON lines that any tool reads, each act under the field names of the database', async () => {
    const from = await filled();
    const files = unzipSync(new Uint8Array(await (await fileOf(from.backups)).arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual([
      'actions.jsonl',
      'days.jsonl',
      'imports.jsonl',
      'rungs.json',
      'shares.jsonl',
    ]);
    const lines = new TextDecoder().decode(files['actions.jsonl']).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual((await all(from)).acts);
  });

  it('restored twice counts once', async () => {
    const from = await filled();
    const file = await fileOf(from.backups);
    const before = await all(from);
    expect(await from.backups.restore(file, 'merge')).toBe(0);
    expect(await from.backups.restore(file, 'replace')).toBe(0);
    expect(await all(from)).toEqual(before);
  });

  it('of one device merges with the record of another', async () => {
    const [one, other] = [await filled(), await aDevice()];
    const importId = await other.store.addImport({ importer: 'reddit', at: NOON + 5 });
    const own = act({ at: NOON + 7, source: 'archive', evidence: 'archive', import: importId });
    await other.store.add([own]);
    await other.backups.restore(await fileOf(one.backups), 'merge');
    const { acts, imports } = await all(other);
    expect(acts).toHaveLength(4);
    expect(imports.map(({ importer }) => importer)).toEqual(['reddit', 'mastodon']);
    expect(acts.find((found) => found.quality === 'day')?.import).toBe(2);
    expect(acts).toContainEqual(own);
    expect(await other.store.check()).toEqual([]);
  });

  it('that replaces leaves what it holds and nothing else', async () => {
    const [from, to] = [await filled(), await aDevice()];
    await to.store.add([act({ at: NOON - 9 * DAY_MS }), act(), act({ at: NOON + 9 * DAY_MS })]);
    await to.store.look(1, 'work', 'paused');
    await to.backups.restore(await fileOf(from.backups), 'replace');
    expect(await all(to)).toEqual(await all(from));
  });

  it('keeps counts whose acts retention has removed', async () => {
    const [from, to] = [await filled(), await aDevice()];
    await from.store.thin(act().day + 1, 'acts');
    await to.backups.restore(await fileOf(from.backups), 'merge');
    expect(await all(to)).toEqual(await all(from));
    expect(await to.store.check()).toEqual([]);
  });

  it('is the same after a round trip whatever acts there are, in two steps or one', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someAct), fc.array(someAct), async (some, more) => {
        const known = (list: typeof some) => list.filter(({ site }) => site !== '__proto__');
        const [one, two, both] = [await aDevice(), await aDevice(), await aDevice()];
        await one.store.add(known(some));
        await two.store.add(known(more));
        await both.store.add(known(some));
        await both.store.add(known(more));
        await one.backups.restore(await fileOf(two.backups), 'merge');
        const plain = (acts: Awaited<ReturnType<typeof all>>['acts']) =>
          acts.map(({ import: _import, ...rest }) => rest);
        expect(plain((await all(one)).acts)).toEqual(plain((await all(both)).acts));
        expect((await all(one)).days).toEqual((await all(both)).days);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a sealed backup', { timeout: 60_000 }, () => {
  it('opens with its passphrase, and says when it is missing or wrong', async () => {
    const from = await filled();
    const file = await fileOf(from.backups, 'correct horse');
    expect(await file.slice(0, 21).text()).toBe('age-encryption.org/v1');
    const to = await aDevice();
    expect(await reasonOf(to.backups.preview(file))).toBe('sealed');
    expect(await reasonOf(to.backups.restore(file, 'merge', 'wrong'))).toBe('passphrase');
    expect(await to.backups.restore(file, 'merge', 'correct horse')).toBe(3);
    expect(await all(to)).toEqual(await all(from));
  });
});

describe('a wrong backup is refused and nothing is written', () => {
  const zipOf = (files: Record<string, string>): Blob =>
    new Blob([zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))]);
  const head = { format: 'rungs-backup', version: 1, schema: 1, made: NOON };
  const ours = (files: Record<string, string>): Blob =>
    zipOf({
      'rungs.json': JSON.stringify(head),
      'imports.jsonl': '',
      'shares.jsonl': '',
      'days.jsonl': '',
      'actions.jsonl': '',
      ...files,
    });
  const line = (given: object): string => `${JSON.stringify({ ...act(), ...given })}\n`;

  it.each([
    ['no zip', new Blob(['hello']), 'foreign'],
    ['nothing at all', new Blob([]), 'foreign'],
    ['another zip', zipOf({ 'a.txt': 'x' }), 'foreign'],
    ['another format', zipOf({ 'rungs.json': '{"format":"x"}' }), 'foreign'],
    ['a newer format', ours({ 'rungs.json': JSON.stringify({ ...head, version: 2 }) }), 'newer'],
    ['a file that is missing', zipOf({ 'rungs.json': JSON.stringify(head) }), 'damaged'],
    ['a line that is no JSON', ours({ 'actions.jsonl': '{' }), 'damaged'],
    ['an act of no known type', ours({ 'actions.jsonl': line({ type: 'shout' }) }), 'damaged'],
    ['a site that is no id', ours({ 'actions.jsonl': line({ site: 'https://forum.example/t/1' }) }), 'damaged'],
    ['a moment that is none', ours({ 'actions.jsonl': line({ at: 'now' }) }), 'damaged'],
    ['a day far from its moment', ours({ 'actions.jsonl': line({ day: 3 }) }), 'damaged'],
    ['acts out of order', ours({ 'actions.jsonl': line({ at: NOON + 1 }) + line({ at: NOON }) }), 'damaged'],
    ['a count below one', ours({ 'days.jsonl': '{"day":1,"mode":"work","counts":{"x":{"post":0}}}' }), 'damaged'],
    [
      'a cover of a thousand years',
      ours({
        'imports.jsonl': '{"id":1,"importer":"x","at":1,"acts":0,"covers":[{"mode":"work","from":0,"to":365000}]}',
      }),
      'damaged',
    ],
  ])('%s', async (_what, file, reason) => {
    const to = await filled();
    const before = await all(to);
    for (const how of ['merge', 'replace'] as const) expect(await reasonOf(to.backups.restore(file, how))).toBe(reason);
    expect(await all(to)).toEqual(before);
  });

  it('any file that was cut short or changed in one byte', { timeout: 60_000 }, async () => {
    const from = await filled();
    const bytes = new Uint8Array(await (await fileOf(from.backups)).arrayBuffer());
    const to = await aDevice();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, cut) => {
          const changed = bytes.slice(0, cut ? at : bytes.length);
          changed[at] = (changed[at] ?? 0) ^ flip;
          const result = await to.backups.preview(new Blob([changed])).catch((error: unknown) => error);
          // A byte that says nothing (a date, a version) may change; then all rows are still those that were written.
          if (!(result instanceof BackupProblem)) expect(result).toMatchObject({ acts: 3, fresh: 3 });
          expect(await collected(to.store.acts())).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
