/** Narrowing of what JSON and CBOR hold, so that no reader needs to trust its input. */

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fields = (value: unknown): Fields => (isFields(value) ? value : {});

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const has = (value: Fields, key: string): boolean => Object.hasOwn(value, key);

/** The value at the end of a path of keys, or undefined. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((inner: unknown, key) => fields(inner)[key], value);
