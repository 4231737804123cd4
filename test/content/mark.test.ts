// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { measure } from '../../src/content/mark.ts';

const POINTED_AT = { of: '[id="{id}"]:not(.held)', attribute: 'id' } as const;

function pageAt(fragment: string): void {
  location.hash = fragment;
  document.body.innerHTML =
    '<p id="comment-7">one</p><p id="comment-12">two</p><p id="comment-13" class="held">three</p>';
}

describe('what the address points at', () => {
  afterEach(() => {
    location.hash = '';
  });

  it.each([
    ['#comment-12', 12],
    ['#comment-7', 7],
    ['#comment-13', 0],
    ['#comment-99', 0],
    ['', 0],
    ['#"]:not([x="', 0],
  ])('at %s carries the number %d', (fragment, number) => {
    pageAt(fragment);
    expect(measure(POINTED_AT, document, 'after')).toBe(number);
  });
});
