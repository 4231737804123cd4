import type { Rule } from '../sites/site.ts';
import type { TravellingSite } from '../sites/travels.ts';
import { hereOn } from './here.ts';
import { type Listen, SIGNS } from './listen.ts';
import { navigationOf } from './navigation.ts';
import type {} from './playing.ts';
import type { Tell } from './tell.ts';

const PRESENT = 30_000; // ms after the last sign of the person for which somebody is taken to be there
const STEP = 5_000; // ms after which it is looked at again whether it goes on
const TOGETHER = 250; // ms within which signs are taken as one

/**
 * Reading, watching, listening and visiting: told once an item has been in front of a present person for as long as
 * its rule says, and once per item as long as the page is open. No clock runs while nobody is there or all is told.
 */
export function followDwell(page: Document, site: TravellingSite, tell: Tell, listen: Listen): void {
  const { location } = page;
  const isHere = hereOn(page, site);
  const stays: Clock[] = [];
  let seen = 0;
  let isLooking = false;

  site.rules.forEach((rule, index) => {
    if (rule.dwell === undefined) return;
    if (rule.type === 'watch' || rule.type === 'listen')
      globalThis.rungsPlaying?.(page, rule, (goesOn) => countDown(rule, index, goesOn), isHere, listen);
    else stays.push(countDown(rule, index, () => isPresent() && isHere(rule, rule.of)));
  });
  if (stays.length > 0) {
    for (const name of SIGNS) listen(name, onSign);
    listen('visibilitychange', () => {
      for (const { stop } of stays) stop();
    });
  }

  /** Being on a page counts while it is visible and the person gave a sign of late. */
  function isPresent(): boolean {
    return !page.hidden && Date.now() - seen < PRESENT;
  }

  /** A hand that moves gives hundreds of signs: they are looked into together. */
  function onSign({ isTrusted }: Event): void {
    if (!isTrusted) return;
    seen = Date.now();
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => {
      isLooking = false;
      if (!isSeenAgain(page)) for (const { run } of stays) run(pathOf(location.href));
    }, TOGETHER);
  }

  /** Counts down what a rule asks for, of one item at a time, as long as `goesOn` says that it does. */
  function countDown({ dwell = 0, shows }: Rule, index: number, goesOn: () => boolean): Clock {
    const told = new Set<string>();
    let item = '';
    let left = 0; // ms
    let from = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const stop = (): void => {
      if (timer) left -= Date.now() - from;
      clearTimeout(timer);
      timer = undefined;
    };
    const run = (now: string): void => {
      if (now !== item) {
        stop();
        item = now;
        left = told.has(item) ? 0 : dwell * 1_000;
      }
      if (timer || left <= 0 || !goesOn()) return;
      from = Date.now();
      timer = setTimeout(due, Math.min(left, STEP));
    };
    const due = (): void => {
      stop();
      if (left > 0) run(item);
      else if (goesOn()) {
        told.add(item);
        tell.act(index, Date.now(), shows && page.querySelector(shows) ? 'confirmed' : 'seen');
      } else left = 1;
    };
    return { run, stop };
  }
}

export interface Clock {
  run(item: string): void;
  stop(): void;
}

export const pathOf = (url: string): string => url.replace(/#.*/, '');

/** Reloaded, gone back to, or come again after a form: the same item of the same visit. */
function isSeenAgain({ referrer, location }: Document): boolean {
  const navigation = navigationOf();
  const isFirst = pathOf(navigation?.name ?? '') === pathOf(location.href);
  return isFirst && (navigation?.type !== 'navigate' || pathOf(referrer) === pathOf(location.href));
}
