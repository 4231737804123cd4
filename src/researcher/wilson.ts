/** A share with its interval, each from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959963984540054; // 95 per cent

/** Wilson's score interval (1927), which stays within 0 and 1 and holds for few people and for shares near the ends. */
export function wilson(people: number, base: number): Share {
  if (base === 0) return { share: 0, low: 0, high: 1 };
  const share = people / base;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * base)) / (1 + z2 / base);
  const half = (Z * Math.sqrt((share * (1 - share)) / base + z2 / (4 * base * base))) / (1 + z2 / base);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
