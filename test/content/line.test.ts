// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { askForLine, offerLine } from '../../src/content/line.ts';

const SITES = ['blog', 'wiki'];
const asking = SITES.map((site) => `${site} asks`);
const offering = SITES.map((site) => `${site} offers`);

describe('the private line', () => {
  let heard: string[];
  let mouths: Map<string, (word: string) => void>;
  const end = new AbortController();

  function play(steps: readonly string[]): void {
    const page = document.implementation.createHTMLDocument();
    for (const step of steps) {
      const [site = '', does] = step.split(' ');
      if (does === 'offers') mouths.set(site, offerLine(page, site));
      else askForLine(page, site, (word) => heard.push(`${site} hears ${word}`), end.signal);
    }
  }

  beforeEach(() => {
    heard = [];
    mouths = new Map();
  });

  it.each([
    [[...asking, ...offering]],
    [[...offering, ...asking]],
    [[...offering, ...asking.toReversed()]],
    [['blog asks', 'wiki offers', 'wiki asks', 'blog offers']],
  ])('of two sites at one host joins each ear with its own watcher, whoever comes first: %j', (steps) => {
    play(steps);
    mouths.get('wiki')?.('1 0 5 1');
    mouths.get('blog')?.('1 0 6 1');
    expect(heard).toEqual(['wiki hears 1 0 5 1', 'blog hears 1 0 6 1']);
  });

  it('says nothing to a watcher whose site has no ear, and takes nothing from those who have', () => {
    play(['blog asks', 'wiki offers', 'blog asks', 'wiki asks']);
    mouths.get('wiki')?.('2 0 5 1');
    expect(heard).toEqual(['wiki hears 2 0 5 1']);
  });

  it('gives a line to one watcher only: what asks later, from the page, gets none', () => {
    play(['wiki offers', 'wiki asks', 'wiki asks']);
    mouths.get('wiki')?.('2 0 5 1');
    expect(heard).toEqual(['wiki hears 2 0 5 1']);
  });
});
