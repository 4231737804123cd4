import type { Expected } from '../sites/site.ts';

/** True if everything expected is there. A key may name several places (`a|b`): the first that has a value answers. */
export const fits = (expected: Expected | undefined, read: (key: string) => unknown): boolean =>
  !expected ||
  Object.entries(expected).every(([keys, wanted]) => agrees(wanted, keys.split('|').map(read).find(isThere)));

/** Nothing, an empty text and an empty list are not there: `errors: []` means that there was none. */
const isThere = (found: unknown): boolean => found != null && found !== '' && !(Array.isArray(found) && !found.length);

function agrees(wanted: string | boolean, found: unknown): boolean {
  if (typeof wanted === 'boolean') return isThere(found) === wanted;
  if (wanted.startsWith('!')) return !agrees(wanted.slice(1), found);
  return isThere(found) && wanted.split('|').some((one) => glob(one).test(String(found)));
}

const glob = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 's');

/**
 * Reads one value by its path (`variables.reply`, `actions.*.action`, '' for the whole) out of a body: JSON, a form,
 * or a form whose fields hold JSON.
 */
export function valueAt(body: unknown, path: string): unknown {
  return walk(body, path === '' ? [] : path.split('.'));
}

function walk(body: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return body;
  const whole = typeof body === 'string' ? parse(body) : body;
  if (whole instanceof FormData || whole instanceof URLSearchParams) return walk(whole.get(key), rest);
  if (typeof whole !== 'object' || whole === null) return undefined;
  if (key !== '*') return walk(Reflect.get(whole, key), rest);
  return Object.values(whole)
    .map((one) => walk(one, rest))
    .find(isThere);
}

/** JSON, also behind the lines that keep other sites from running it, also several in a row; else a form. */
export function parse(text: string): unknown {
  const json = text.replace(/^\s*(for ?\(;;\);|\)\]\}'[^\n]*\n)/, '').trim();
  if (!/^[[{"\d]|^(true|false)$/.test(json)) return json.startsWith('<') ? undefined : new URLSearchParams(json);
  for (const candidate of [json, json.split('\n', 1)[0] ?? '']) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return undefined;
}
