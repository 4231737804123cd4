import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { address } from '../../src/sites/address.ts';
import { SITES } from '../../src/sites/index.ts';
import type { Row } from '../table.ts';
import type { Witness } from './perform.ts';

/** A request as the browser itself tells of it, whoever made it and by whatever means. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly at: number;
  readonly status: number;
}

export interface Yardstick extends Witness {
  /** All that was asked for while the twins were played. */
  readonly asked: readonly Asked[];
}

/**
 * What the ears are measured by: a copy of the build that alone has the permission `webRequest` and every host, in which a
 * page of the extension lists every request. The extension itself never asks for either.
 */
export function yardstick(): Yardstick {
  const asked: Asked[] = [];
  return {
    asked,
    prepare(folder) {
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      const permissions = [...manifest.permissions, 'webRequest'];
      writeFileSync(file, JSON.stringify({ ...manifest, permissions, host_permissions: ['*://*/*'] }));
    },
    begin: (recorder) =>
      recorder.inside(() => {
        const list: Asked[] = [];
        Reflect.set(window, 'asked', list);
        globalThis.browser.webRequest.onCompleted.addListener(
          ({ url, method, timeStamp, statusCode }) =>
            void list.push({ url, method, at: timeStamp, status: statusCode }),
          { urls: ['*://*/*'] },
        );
      }),
    async end(recorder) {
      asked.push(...(await recorder.inside(() => Reflect.get(window, 'asked') as Asked[])));
    },
  };
}

/** The requests that change something and that a rule of the row's site names by address and method. */
export function namedIn({ site, when: [from, to] = [0, 0] }: Row, asked: readonly Asked[]): readonly Asked[] {
  const rules = SITES.find(({ id }) => id === site)?.rules ?? [];
  return asked.filter(
    ({ url, method, at, status }) =>
      at >= from &&
      at < to &&
      status < 400 &&
      !['GET', 'HEAD', 'OPTIONS'].includes(method) &&
      rules.some(
        ({ request }) =>
          request && address(request.url, new URL(url).origin)(new URL(url)) && method === (request.method ?? method),
      ),
  );
}
