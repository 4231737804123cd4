import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, anyAddress, isLike } from '../../src/sites/address.ts';

const ORIGIN = 'https://forum.example';

describe('an address pattern', () => {
  it.each([
    ['/t/*', 'https://forum.example/t/12', true],
    ['/t/*', 'https://forum.example/t/12?page=2#end', true],
    ['/t/*', 'https://other.example/t/12', false],
    ['/t/*', 'https://forum.example/u/t/12', false],
    ['/t.php', 'https://forum.example/txphp', false],
    ['/post?do=save', 'https://forum.example/post?do=save', true],
    ['/post?do=save', 'https://forum.example/post?do=preview', false],
    ['/post?*do=save*', 'https://forum.example/post?id=1&do=save&x=2', true],
    ['/post', 'https://forum.example/post?do=anything', true],
    ['/*#comment-*', 'https://forum.example/2026/post/#comment-7', true],
    ['/*#comment-*', 'https://forum.example/2026/post/', false],
    ['https://*.x.example/v2/*', 'https://caps.x.example/v2/card', true],
    ['https://*.x.example/v2/*', 'https://caps.y.example/v2/card', false],
  ])('%s against %s: %s', (pattern, url, fits) => {
    expect(address(pattern, ORIGIN)(new URL(url))).toBe(fits);
  });

  it('of a list needs one to fit, and no pattern at all fits everywhere', () => {
    const either = anyAddress(['/a', '/b'], ORIGIN);
    expect(['/a', '/b', '/c'].map((path) => either(new URL(path, ORIGIN)))).toEqual([true, true, false]);
    expect(anyAddress(undefined, ORIGIN)(new URL('/c', ORIGIN))).toBe(true);
  });
});

it('a pattern is like what its regular expression would find', () => {
  const word = (...letters: string[]) => array(constantFrom(...letters), { maxLength: 8 }).map((some) => some.join(''));
  const asExpression = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 's');
  assert(
    property(word('a', 'b', '.', '*'), word('a', 'b', '.', '\n'), (pattern, text) => {
      expect(isLike(pattern, text)).toBe(asExpression(pattern).test(text));
    }),
    { numRuns: 5_000 },
  );
});
