import type { Attempt, Landing } from '../messages.ts';
import { address } from '../sites/address.ts';
import type { TravellingSite } from '../sites/travels.ts';
import type { Tell } from './acts.ts';
import { measure } from './mark.ts';

/** How the page came: the browser's own record of its navigation. */
export const navigationOf = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/**
 * Judges forms that left the page before by the page that answered them: did it come (status), did it come to where
 * an accepted one lands, and does it show what there must be one more of? Returns what to call once it is known which
 * forms those are. A page that goes before that leaves what it shows, for others to judge.
 */
export function followLanding(
  page: Document,
  site: TravellingSite,
  tell: Tell,
  signal: AbortSignal,
): (attempts: readonly Attempt[]) => Promise<void> {
  const { location } = page;
  let waiting: readonly Attempt[] | undefined;
  let isOver = false;

  page.defaultView?.addEventListener('pagehide', onLeave, { capture: true, signal });
  // A background that has to wake first may answer too late, and of a tab that closes nothing more may be heard.
  void reached(page, 'interactive').then(() => waiting ?? tell.landed(marks()));
  return judge;

  async function judge(attempts: readonly Attempt[]): Promise<void> {
    waiting = attempts.filter(({ rule }) => isLanding(rule));
    // Once parsed, and once more when all is loaded: a script of the page may have drawn it by then.
    for (const state of ['interactive', 'complete'] as const) {
      if (waiting.length === 0) break;
      await reached(page, state);
      decide(waiting);
    }
    isOver = true;
  }

  function onLeave(): void {
    if (isOver) return;
    if (waiting) decide(waiting);
    else tell.landed(marks());
    isOver = true;
  }

  /** One page answers one form, whichever rules were made for it. */
  function decide(attempts: readonly Attempt[]): void {
    if (isOver || !isAnswer()) return;
    const shown = attempts.find(({ rule, before }) => {
      const then = site.rules[rule]?.then;
      return !then || measure(then, page, 'after') > before;
    });
    if (!shown) return;
    tell.act(shown.rule, shown.at, site.rules[shown.rule]?.then ? 'confirmed' : 'accepted', shown.id);
    waiting = [];
  }

  function marks(): Landing['marks'] {
    if (!isAnswer()) return [];
    return site.rules.flatMap(({ then }, rule) =>
      isLanding(rule) ? [{ rule, after: measure(then, page, 'after') }] : [],
    );
  }

  function isLanding(rule: number): boolean {
    const { lands } = site.rules[rule] ?? {};
    return lands !== undefined && address(lands, location.origin)(location.href);
  }
}

function isAnswer(): boolean {
  const navigation = navigationOf();
  return (navigation?.responseStatus ?? 0) < 400 && navigation?.type !== 'back_forward';
}

async function reached(page: Document, state: 'interactive' | 'complete'): Promise<void> {
  while (page.readyState !== state && page.readyState !== 'complete')
    await new Promise((changed) => page.addEventListener('readystatechange', changed, { once: true }));
}
