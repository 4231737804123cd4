// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver } from '../../src/content/deliver.ts';

const act = { id: 5, site: 'reddit', rule: 0, type: 'vote', at: 1_000, evidence: 'accepted' } as const;
const entry = { 'outbox:act:5': { say: 'act', act, origin: location.origin } };
const shut = async (): Promise<never> =>
  Promise.reject(new Error('Access to storage is not allowed from this context.'));

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const onDisk = vi.fn(async () => undefined);
/** What a browser gives to pages of the store that is in memory only: Firefox nothing. */
const surroundings = (session?: { set(entry: object): Promise<void> }): void => {
  Object.assign(globalThis, {
    browser: { runtime: { id: 'rungs', sendMessage }, storage: { local: { set: onDisk }, session } },
  });
};
const later = (ms: number): Promise<void> => vi.advanceTimersByTimeAsync(ms).then(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  onDisk.mockClear();
  return () => vi.useRealTimers();
});

describe('what a page tells goes by message, and', () => {
  it('where a store in memory is open, into that one too, and never onto the disk', async () => {
    const set = vi.fn(async () => undefined);
    surroundings({ set });
    sendMessage.mockReturnValue(new Promise(() => undefined));
    deliver({ say: 'act', act }, act.id);
    await later(5_000);
    expect(sendMessage).toHaveBeenCalledWith({ say: 'act', act });
    expect(set).toHaveBeenCalledWith(entry);
    expect(onDisk).not.toHaveBeenCalled();
  });

  it('where that one is still shut, onto the disk at once', async () => {
    surroundings({ set: shut });
    sendMessage.mockReturnValue(new Promise(() => undefined));
    deliver({ say: 'act', act }, act.id);
    await later(0);
    expect(onDisk).toHaveBeenCalledWith(entry);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['is answered: nowhere else', async () => ({ kept: true }), 0],
    ['fails: onto the disk', () => Promise.reject(new Error('Could not establish connection')), 1],
    ['finds nobody: onto the disk', async () => undefined, 1],
    ['is not answered within a second: onto the disk', () => new Promise(() => undefined), 1],
  ])('where there is no store in memory, and it %s', async (_, answer, times) => {
    surroundings();
    sendMessage.mockImplementation(answer);
    deliver({ say: 'act', act }, act.id);
    await later(1_000);
    expect(onDisk).toHaveBeenCalledTimes(times);
  });
});

it('once the extension has gone from under the page nothing is said', async () => {
  surroundings();
  Object.assign(globalThis, { browser: { runtime: {} } });
  deliver({ say: 'act', act }, act.id);
  expect(sendMessage).not.toHaveBeenCalled();
});
