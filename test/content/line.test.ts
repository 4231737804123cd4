// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { askForLine, offerLine } from '../../src/content/line.ts';

const SITES = ['blog', 'wiki'];
const asking = SITES.map((site) => `${site} asks`);
const offering = SITES.map((site) => `${site} offers`);

describe('the private line', () => {
  let heard: string[];
  let mouths: Map<string, (word: string) => void>;
  let wakes: Map<string, (() => void)[]>;

  function play(steps: readonly string[]): void {
    const page = new EventTarget();
    for (const step of steps) {
      const [site = '', does] = step.split(' ');
      const wake = (): void => void heard.push(`${site} is woken`);
      if (does === 'offers') mouths.set(site, offerLine(page, site, wake));
      else if (does === 'asks')
        wakes.set(site, [
          ...(wakes.get(site) ?? []),
          askForLine(page, site, (word) => heard.push(`${site} hears ${word}`)),
        ]);
      else for (const rouse of wakes.get(site) ?? []) rouse();
    }
  }

  beforeEach(() => {
    heard = [];
    mouths = new Map();
    wakes = new Map();
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

  it.each([
    [['blog asks', 'blog offers', 'blog wakes', 'blog wakes']],
    [['blog offers', 'blog asks', 'blog wakes']],
    [['blog asks', 'blog wakes', 'blog offers']],
  ])('wakes the ear once, and not before somebody is there: %j', async (steps) => {
    play(steps.slice(0, -1).filter((step) => step !== 'blog wakes'));
    expect(heard).toEqual([]);
    heard = [];
    mouths = new Map();
    wakes = new Map();
    play(steps);
    await Promise.resolve();
    expect(heard).toEqual(['blog is woken']);
  });
});
