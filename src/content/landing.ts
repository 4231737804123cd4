import type { Attempt } from '../messages.ts';
import { address } from '../sites/address.ts';
import type { TravellingSite } from '../sites/travels.ts';
import type { Tell } from './acts.ts';
import { measure } from './mark.ts';

/**
 * Judges forms that left the page before by the page that answered them: did it come (status), did it come to where
 * an accepted one lands, and does it show what there must be one more of?
 */
export async function judge(
  page: Document,
  site: TravellingSite,
  attempts: readonly Attempt[],
  tell: Tell,
): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if ((navigation?.responseStatus ?? 0) >= 400 || navigation?.type === 'back_forward') return;
  const { href, origin } = page.location;
  let waiting = attempts.filter(({ rule }) => address(site.rules[rule]?.lands ?? '', origin)(href));

  // Once parsed, and once more when all is loaded: what a fragment points at may be known only then.
  for (const state of ['interactive', 'complete'] as const) {
    if (waiting.length === 0) return;
    await reached(page, state);
    const shown = waiting.find(({ rule, before }) => {
      const then = site.rules[rule]?.then;
      return !then || measure(then, page, 'after') > before;
    });
    if (!shown) continue;
    tell.act(shown.rule, shown.at, site.rules[shown.rule]?.then ? 'confirmed' : 'accepted');
    waiting = []; // one page answers one form, whichever rules were made for it
  }
}

async function reached(page: Document, state: 'interactive' | 'complete'): Promise<void> {
  while (page.readyState === 'loading' || (state === 'complete' && page.readyState !== 'complete'))
    await new Promise((changed) => page.addEventListener('readystatechange', changed, { once: true }));
}
