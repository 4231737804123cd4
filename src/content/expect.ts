import { isLike } from '../sites/address.ts';
import type { Expected } from '../sites/site.ts';

/** All that is found at a key: several where its path goes through every member of a list. */
export type Read = (key: string) => readonly unknown[];

/** True if everything expected is there. A key may name several places (`a|b`): the first that has a value answers. */
export const fits = (expected: Expected, read: Read): boolean =>
  Object.entries(expected).every(([keys, wanted]) => {
    const found = keys.split('|').map((key) => read(key).filter(isThere));
    return agrees(wanted, found.find((values) => values.length > 0) ?? []);
  });

/** Nothing, an empty text and an empty list are not there: `errors: []` means that there was none. */
const isThere = (found: unknown): boolean => found != null && found !== '' && !(Array.isArray(found) && !found.length);

function agrees(wanted: string | boolean, found: readonly unknown[]): boolean {
  if (typeof wanted === 'boolean') return found.length > 0 === wanted;
  if (wanted.startsWith('!')) return !agrees(wanted.slice(1), found);
  return wanted.split('|').some((one) => found.some((value) => isLike(one, String(value))));
}

/**
 * Reads what stands at a path (`variables.reply`, `actions.*.action`, '' for the whole) in a body: JSON, a form, or a
 * form whose fields hold JSON.
 */
export const valuesAt = (body: unknown, path: string): readonly unknown[] =>
  walk(body, path === '' ? [] : path.split('.'));

function walk(body: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (key === undefined) return [body];
  const whole = typeof body === 'string' ? parse(body) : body;
  if (whole instanceof FormData || whole instanceof URLSearchParams) return walk(whole.get(key), rest);
  if (typeof whole !== 'object' || whole === null) return [];
  return key === '*'
    ? Object.values(whole).flatMap((one) => walk(one, rest))
    : walk((whole as Record<string, unknown>)[key], rest);
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
