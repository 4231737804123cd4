import type { Body, Journey, Play, Sent } from './journey.ts';
import type { Witness } from './perform.ts';

/** Stands in whatever a page, an address, a header, a body or an answer may hold. */
export const SECRET = 'plumpudding';
const withQuery = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}secret=${SECRET}-query`;

const secretly = ({ via, to, json, form, headers, ...sent }: Sent): Sent => ({
  ...sent,
  ...(via ? { via, to } : { to: withQuery(to), headers: { ...headers, 'x-secret': `${SECRET}-header` } }),
  ...(json !== undefined && { json: Array.isArray(json) ? json : { ...json, secret: `${SECRET}-body` } }),
  ...(form && { form: { ...form, secret: `${SECRET}-field` } }),
});

const answering = (answer: Body | undefined): Body => {
  if (answer === 'true') return answer; // a bare word, in which nothing else can stand
  if (typeof answer === 'string') return `${answer}<i>${SECRET}-answer</i>`;
  return Array.isArray(answer) ? answer : { ...answer, secret: `${SECRET}-answer` };
};

const plant = (play: Play): Play => ({
  ...play,
  ...(play.stays ? {} : { at: withQuery(play.at ?? '/') }),
  ...(play.sends && { sends: [play.sends].flat().map(secretly), answer: answering(play.answer) }),
});

/** The same journey, with the secret wherever a site could have one. */
export const planted = (journey: Journey): Journey => ({
  ...journey,
  page: `${journey.page ?? ''}<title>${SECRET}-title</title><p class="${SECRET}-class">${SECRET}-page</p>`,
  plays: journey.plays.map(plant),
});

/** Listens to every message and every change of storage, and reads every store there is at the end. */
export function spy(): Witness & { readonly seen: readonly string[] } {
  const seen: string[] = [];
  return {
    seen,
    begin: (recorder) =>
      recorder.inside(() => {
        const told: string[] = [];
        Reflect.set(window, 'told', told);
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
          const found = [...(Reflect.get(window, 'told') as string[])];
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
