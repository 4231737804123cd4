import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/browser.ts';
import { asTable, isRight } from '../table.ts';
import type { Body, Journey, Play, Sent } from './journey.ts';
import { buildOf, performTwins, quickly, twinJourneys, type Witness } from './perform.ts';

const SECRET = 'plumpudding'; // in whatever a page, an address, a header, a body or an answer may hold
const LONG = 4 * 60_000; // ms

/** One for each way in which an act is told: by body, by form, by query, by address, by a form or link that leaves. */
const SITES = ['x', 'instagram', 'tiktok', 'github', 'stackexchange', 'hackernews'];

const withQuery = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}secret=${SECRET}-query`;

const secretly = ({ via, to, json, form, headers, ...sent }: Sent): Sent => ({
  ...sent,
  ...(via ? { via, to } : { to: withQuery(to), headers: { ...headers, 'x-secret': `${SECRET}-header` } }),
  ...(json !== undefined && { json: Array.isArray(json) ? json : { ...json, secret: `${SECRET}-body` } }),
  ...(form && { form: { ...form, secret: `${SECRET}-field` } }),
});

const answering = (answer: Body | undefined): Body => {
  if (typeof answer === 'string') return `${answer}<i>${SECRET}-answer</i>`;
  return Array.isArray(answer) ? answer : { ...answer, secret: `${SECRET}-answer` };
};

const plant = (play: Play): Play => ({
  ...play,
  ...(play.stays ? {} : { at: withQuery(play.at ?? '/') }),
  ...(play.sends && { sends: [play.sends].flat().map(secretly), answer: answering(play.answer) }),
});

const planted = (journey: Journey): Journey => ({
  ...journey,
  page: `${journey.page ?? ''}<title>${SECRET}-title</title><p class="${SECRET}-class">${SECRET}-page</p>`,
  plays: journey.plays.map(plant),
});

/** Listens to every message and every change of storage, and reads every store there is at the end. */
function spy(): Witness & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    begin: (recorder) =>
      recorder.inside(() => {
        const told: string[] = [];
        Reflect.set(globalThis, 'told', told);
        globalThis.browser.runtime.onMessage.addListener((message: unknown) => {
          told.push(`message ${JSON.stringify(message)}`);
        });
        globalThis.browser.storage.onChanged.addListener((changes) => {
          told.push(`change ${JSON.stringify(changes)}`);
        });
      }),
    async end(recorder) {
      seen.push(
        ...(await recorder.inside(async () => {
          const read = <T>(request: IDBRequest<T>): Promise<T> =>
            new Promise((done, fail) => {
              request.onsuccess = () => done(request.result);
              request.onerror = () => fail(request.error);
            });
          const found = [...(Reflect.get(globalThis, 'told') as string[])];
          const { local, session, sync } = globalThis.browser.storage;
          for (const area of [local, session, sync]) found.push(`storage ${JSON.stringify(await area.get(null))}`);
          for (const { name = '' } of await indexedDB.databases()) {
            const database = await read(indexedDB.open(name));
            for (const store of database.objectStoreNames) {
              const all = database.transaction(store).objectStore(store);
              found.push(
                `database ${name} ${store} ${JSON.stringify([await read(all.getAllKeys()), await read(all.getAll())])}`,
              );
            }
            database.close();
          }
          return [...found, `page ${JSON.stringify({ ...localStorage, ...sessionStorage })}`];
        })),
      );
    },
  };
}

describe.each(BROWSERS)('in %s', (kind) => {
  it(
    'nothing that a page, an address, a header, a body or an answer says is stored or passed on',
    async () => {
      const witness = spy();
      const journeys = new Map([...(await twinJourneys(SITES))].map(([id, journey]) => [id, planted(journey)]));
      const rows = await performTwins({ kind, extension: buildOf(kind), journeys, picks: quickly, witness });
      expect(rows.every(isRight), asTable(rows)).toBe(true); // it was looked on while acts were recorded
      expect(witness.seen.filter((one) => one.startsWith('message') && one.includes('"act"')).length).toBeGreaterThan(
        20,
      );
      expect(witness.seen.some((one) => one.startsWith('database rungs actions') && one.includes('"react"'))).toBe(
        true,
      );
      expect(witness.seen.filter((one) => one.toLowerCase().includes(SECRET))).toEqual([]);
    },
    LONG,
  );

  it('nothing of ours that runs in a page or behind it writes to a log', () => {
    const folder = buildOf(kind);
    const source = join(import.meta.dirname, '../../src/background');
    for (const file of readdirSync(source))
      expect(readFileSync(join(source, file), 'utf8'), file).not.toMatch(/\bconsole\b/);
    const files = ['watch.js', 'recognise.js', ...readdirSync(join(folder, 'ears')).map((ear) => `ears/${ear}`)];
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/\bconsole\b/);
  });
});
