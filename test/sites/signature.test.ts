import { describe, expect, it } from 'vitest';
import { SITES } from '../../src/sites/index.ts';
import { marksOf } from '../../src/sites/signature.ts';

describe('the marks of a signature', () => {
  it.each([
    ['#isso-thread', [['#isso-thread', false]]],
    [
      'a, b.c ,d',
      [
        ['a', false],
        ['b.c ', false],
        ['d', false],
      ],
    ],
    [
      'html:has(a, b:is(c, d)), [x="1, 2"]',
      [
        ['html:has(a, b:is(c, d))', false],
        ['[x="1, 2"]', false],
      ],
    ],
    [
      'meta[name="generator"], body.on',
      [
        ['meta[name="generator"]', true],
        ['body.on', false],
      ],
    ],
    [
      'html:not(:has(> body.off)) > head > link[rel="x"]',
      [['html:not(:has(> body.off)) > head > link[rel="x"]', true]],
    ],
    ['meta[property="og:type"]', [['meta[property="og:type"]', false]]],
    ['meta[name="a"] ~ div b', [['meta[name="a"] ~ div b', false]]],
  ] as const)('%s', (signature, marks) => {
    expect(marksOf(signature)).toEqual(marks);
  });

  it('of every engine are its signature, no more and no less', () => {
    const signed = SITES.flatMap(({ signature }) => signature ?? []);
    expect(signed.length).toBeGreaterThan(20);
    for (const signature of signed)
      expect(
        marksOf(signature)
          .map(([selector]) => selector)
          .join(', '),
      ).toBe(signature);
  });
});
