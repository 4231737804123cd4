import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../src/importers/worker.ts';
import { file, folder } from './archive.ts';

/** The worker's own side of its two messages, with nothing between them. */
let tell: (data: ToWorker) => void = () => undefined;
const heard: FromWorker[] = [];

beforeAll(async () => {
  vi.stubGlobal('self', {
    addEventListener: (_: 'message', listener: (event: { data: ToWorker }) => void) => {
      tell = (data) => listener({ data });
    },
    postMessage: (message: FromWorker) => heard.push(structuredClone(message)),
  });
  await import('../../src/importers/worker.ts');
});

const said = <Say extends FromWorker['say']>(say: Say): Extract<FromWorker, { say: Say }>[] =>
  heard.filter((message): message is Extract<FromWorker, { say: Say }> => message.say === say);

const chosen = folder(join(import.meta.dirname, 'takeout/json-2024/input'));

test('looks, then brings batch after batch as they are asked for', async () => {
  tell({ do: 'look', chosen, recorded: [] });
  const report = await vi.waitFor(
    () => said('report')[0]?.report ?? Promise.reject(new Error('no report yet')),
    10_000,
  );
  expect(said('progress')[0]?.progress.acts).toBeGreaterThan(0);

  tell({ do: 'bring', chosen, plan: report.plan });
  await vi.waitFor(() => expect(said('batch')).toHaveLength(1), 10_000);
  expect(said('brought')).toEqual([]); // it waits until the batch was stored
  tell({ do: 'next' });
  await vi.waitFor(() => expect(said('brought')).toHaveLength(1), 10_000);
  expect(said('batch').flatMap(({ batch }) => batch.acts)).toHaveLength(report.fresh);
});

test('stops when told to', async () => {
  const plan = said('report')[0]?.report.plan ?? { pieces: [], leaveOut: [] };
  const before = said('batch').length;
  tell({ do: 'bring', chosen, plan });
  await vi.waitFor(() => expect(said('batch')).toHaveLength(before + 1), 10_000);
  tell({ do: 'stop' });
  await vi.waitFor(() => expect(said('stopped')).toHaveLength(1), 10_000);
});

test('says why it cannot bring what it can no longer read', async () => {
  const plan = said('report')[0]?.report.plan ?? { pieces: [], leaveOut: [] };
  const changed = chosen.map(({ name }) => file(name, '['));
  tell({ do: 'bring', chosen: changed, plan });
  await vi.waitFor(() => expect(said('failed')).toHaveLength(1), 10_000);
  expect(said('failed').map(({ reason }) => reason)).toEqual(['unreachable']);
});
