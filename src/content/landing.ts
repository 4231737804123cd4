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
  if (attempts.length === 0) return;
  await parsed(page);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if ((navigation?.responseStatus ?? 0) >= 400 || navigation?.type === 'back_forward') return;
  for (const { rule: index, at, before } of attempts) {
    const rule = site.rules[index];
    if (!rule?.lands || !address(rule.lands, page.location.origin)(page.location.href)) continue;
    if (rule.then && measure(rule.then, page, 'after') <= before) continue;
    tell.act(index, at, rule.then ? 'confirmed' : 'accepted');
  }
}

const parsed = (page: Document): Promise<unknown> =>
  page.readyState === 'loading'
    ? new Promise((ready) => page.addEventListener('DOMContentLoaded', ready, { once: true }))
    : Promise.resolve();
