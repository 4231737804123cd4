import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Action, Mode } from '../../src/domain/action.ts';
import type { Settings } from '../../src/settings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { ModeWish } from '../../src/ui/workroom/mode-of.ts';
import type { FromWorker, ToWorker } from '../../src/ui/workroom/worker.ts';
import { file, folder } from '../importers/archive.ts';

/** The worker's own side of its two messages, with nothing between them; each test goes on with what the one before left. */
let tell: (data: ToWorker) => void = () => undefined;
const heard: FromWorker[] = [];
let store: Store;
let id: number;

beforeAll(async () => {
  vi.stubGlobal('self', {
    addEventListener: (_: 'message', listener: (event: { data: ToWorker }) => void) => {
      tell = (data) => listener({ data });
    },
    postMessage: (message: FromWorker) => heard.push(structuredClone(message)),
  });
  await import('../../src/ui/workroom/worker.ts');
  store = await openStore();
  id = await store.addImport({ importer: 'takeout', at: 0 });
});
afterAll(() => store.close());

const said = <Say extends FromWorker['say']>(say: Say): Extract<FromWorker, { say: Say }>[] =>
  heard.filter((message): message is Extract<FromWorker, { say: Say }> => message.say === say);
const oneMore = (say: FromWorker['say']): Promise<void> => {
  const before = said(say).length;
  return vi.waitFor(() => expect(said(say)).toHaveLength(before + 1), 10_000);
};
const added = (): number => said('kept').reduce((sum, kept) => sum + kept.added, 0);

const chosen = folder(join(import.meta.dirname, '../importers/takeout/json-2024/input'));
const wish = (more: Partial<Extract<ToWorker, { do: 'bring' }>> = {}): ToWorker => {
  const plan = said('report')[0]?.report.plan ?? { pieces: [], leaveOut: [] };
  const as = { by: 'one', mode: 'work' } as const;
  return { do: 'bring', chosen, plan, done: [], id, as, settings: { mode: 'private' }, ...more };
};

async function acts() {
  const all = [];
  for await (const act of store.acts()) all.push(act);
  return all;
}

test('looks and keeps nothing', async () => {
  const reported = oneMore('report');
  tell({ do: 'look', chosen, recorded: [] });
  await reported;
  expect(said('progress')[0]?.progress.acts).toBeGreaterThan(0);
  expect(said('report')[0]?.report.fresh).toBeGreaterThan(0);
  expect(await acts()).toEqual([]);
});

test('stops when told to, and says so once what was on its way is kept', async () => {
  const stopped = oneMore('stopped');
  tell(wish());
  tell({ do: 'stop' });
  await stopped;
  expect(said('brought')).toEqual([]);
  expect(await acts()).toHaveLength(added());
});

test('told to stop when nothing is done, it answers all the same', async () => {
  const stopped = oneMore('stopped');
  tell({ do: 'stop' });
  await stopped;
});

test('keeps every act once, in the mode that was wished for, and says between which days they lie', async () => {
  const brought = oneMore('brought');
  tell(wish({ done: said('kept').flatMap(({ done }) => done) }));
  await brought;
  const kept = await acts();
  expect(kept).toHaveLength(said('report')[0]?.report.fresh ?? Number.NaN);
  expect(added()).toBe(kept.length);
  expect(kept.every((act) => act.mode === 'work' && act.import === id)).toBe(true);
  const days = kept.map(({ day }) => day);
  const spans = said('kept').flatMap(({ spans }) => spans);
  expect(Math.min(...spans.map(({ from }) => from))).toBe(Math.min(...days));
  expect(Math.max(...spans.map(({ to }) => to))).toBe(Math.max(...days));
});

test.each<[string, ModeWish, Partial<Settings>, (act: Action) => Mode]>([
  [
    'of one site',
    { by: 'site', modes: { youtube: 'work' } },
    {},
    ({ site }) => (site === 'youtube' ? 'work' : 'private'),
  ],
  [
    'of a rule for working hours',
    { by: 'rules' },
    { rules: [{ when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }] },
    ({ at }) => {
      const [day, hour] = [new Date(at).getDay(), new Date(at).getHours()];
      return day >= 1 && day <= 5 && hour >= 9 && hour < 17 ? 'work' : 'private';
    },
  ],
])('the mode %s holds', async (_, as, settings, modeOf) => {
  await store.eraseEverything();
  const brought = oneMore('brought');
  tell(wish({ as, settings: { mode: 'private', ...settings } }));
  await brought;
  const kept = await acts();
  expect(new Set(kept.map(({ mode }) => mode)).size).toBe(2);
  expect(kept.filter((act) => act.mode !== modeOf(act))).toEqual([]);
});

test('told again, it adds nothing', async () => {
  const [before, sum] = [await acts(), added()];
  const brought = oneMore('brought');
  tell(wish());
  await brought;
  expect(added()).toBe(sum);
  expect(await acts()).toEqual(before);
});

test('says why it cannot bring what it can no longer read', async () => {
  const failed = oneMore('failed');
  tell(wish({ chosen: chosen.map(({ name }) => file(name, '[')) }));
  await failed;
  expect(said('failed').map(({ why }) => why)).toEqual(['unreachable']);
});

test('says why it cannot keep what it has read', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1, quota: 2 }) } });
  const failed = oneMore('failed');
  tell(wish());
  await failed;
  expect(said('failed').at(-1)?.why).toEqual({ key: 'storeFull' });
});
