/**
 * Clocks inside identifiers, in milliseconds since 1970. For a like or a save they give the age of what was liked,
 * hence a moment before which the act cannot have been. Checked against dated records of the same archives.
 */

const digits = (id: unknown): bigint | undefined =>
  typeof id === 'string' && /^\d{1,20}$/.test(id) ? BigInt(id) : undefined;

/** X since November 2010 (Snowflake); ids before are serial numbers. */
export const xClock = (id: unknown): number | undefined => {
  const number = digits(id);
  return number !== undefined && number > 30_000_000_000n ? Number(number >> 22n) + 1_288_834_974_657 : undefined;
};

/** Mastodon's status ids; other servers of the Fediverse number otherwise. https://docs.joinmastodon.org/api/guidelines/#id */
export const mastodonClock = (id: unknown): number | undefined => {
  const number = digits(id);
  return number !== undefined && number > 10n ** 16n ? Number(number >> 16n) : undefined;
};

/** Reddit's ids are numbers in base 36 that only grow; `t1_`, `t3_` before them is their kind. */
export const base36 = (id: string): bigint | undefined =>
  /^[0-9a-z]{1,13}$/i.test(id)
    ? [...id.toLowerCase()].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
    : undefined;
