import { anyAddress } from '../sites/address.ts';
import type { Rule } from '../sites/site.ts';
import type { TravellingSite } from '../sites/travels.ts';
import type { Tell } from './acts.ts';

const PRESENT = 30_000; // ms after the last sign of the person for which somebody is taken to be there
const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'];
const PLAYERS = ['playing', 'pause', 'ended', 'emptied'];

/**
 * Reading, watching, listening and visiting: told once an item has been in front of a present person for as long as
 * its rule says, and once per item as long as the page is open. No clock runs while nobody is there or all is told.
 */
export function followDwell(page: Document, site: TravellingSite, tell: Tell, signal: AbortSignal): void {
  const told = new Set<string>();
  const options = { capture: true, passive: true, signal };
  const being = site.rules.flatMap((rule, index) =>
    rule.dwell === undefined || isPlayed(rule) ? [] : [stay(rule, index)],
  );
  if (being.length > 0) {
    for (const sign of SIGNS) page.addEventListener(sign, () => being.forEach((one) => void one.sign()), options);
    page.addEventListener('visibilitychange', () => being.forEach((one) => void one.pause()), options);
  }
  for (const [index, rule] of site.rules.entries()) if (isPlayed(rule)) follow(rule, index);

  /** Being on a page: counts down while it is visible and the person gave a sign of late. */
  function stay(rule: Rule, index: number) {
    const here = anyAddress(rule.where, page.location.origin);
    let item = '';
    let left = 0;
    let seen = 0;
    let running = 0;
    let from = 0;

    const sign = (): void => {
      seen = Date.now();
      if (page.hidden) return;
      if (page.location.href !== item) begin();
      if (running === 0 && left > 0) run();
    };
    const begin = (): void => {
      pause();
      item = page.location.href;
      const fits = !told.has(key(index, item)) && here(item) && isShown(rule) && isSite();
      left = fits ? (rule.dwell ?? 0) * 1_000 : 0;
    };
    const run = (): void => {
      from = Date.now();
      running = window.setTimeout(due, Math.min(left, PRESENT));
    };
    const pause = (): void => {
      if (running === 0) return;
      clearTimeout(running);
      running = 0;
      left = Math.max(0, left - (Date.now() - from));
    };
    const due = (): void => {
      pause();
      if (page.location.href !== item || page.hidden) return;
      if (left > 20) {
        if (Date.now() - seen < PRESENT) run();
        return;
      }
      left = 0;
      told.add(key(index, item));
      tell.act(index, Date.now(), 'seen');
    };
    return { sign, pause };
  }

  /** A player: counts what has really been played, of one film or piece at a time. */
  function follow(rule: Rule, index: number): void {
    const here = anyAddress(rule.where, page.location.origin);
    const played = new WeakMap<HTMLMediaElement, { item: string; ms: number; since: number; timer: number }>();
    const stop = (media: HTMLMediaElement): void => {
      const state = played.get(media);
      if (!state || state.timer === 0) return;
      clearTimeout(state.timer);
      played.set(media, { ...state, ms: state.ms + Date.now() - state.since, timer: 0 });
    };
    const start = (media: HTMLMediaElement): void => {
      stop(media);
      const item = `${page.location.href} ${media.currentSrc}`;
      if (told.has(key(index, item)) || !counts(media)) return;
      const before = played.get(media);
      const ms = before?.item === item ? before.ms : 0;
      const timer = window.setTimeout(() => due(media, item), Math.max(0, (rule.dwell ?? 0) * 1_000 - ms));
      played.set(media, { item, ms, since: Date.now(), timer });
    };
    const due = (media: HTMLMediaElement, item: string): void => {
      stop(media);
      if (!counts(media)) return;
      told.add(key(index, item));
      tell.act(index, Date.now(), 'seen');
    };
    /** A film that plays by itself, silent, in passing or behind another tab, is not being watched. */
    const counts = (media: HTMLMediaElement): boolean =>
      isSite() &&
      here(page.location.href) &&
      media.matches(rule.of ?? 'video, audio') &&
      (rule.type === 'listen' ? !media.muted : !page.hidden && (!media.muted || rule.where !== undefined));
    for (const name of PLAYERS)
      page.addEventListener(
        name,
        ({ target }) => target instanceof HTMLMediaElement && (name === 'playing' ? start : stop)(target),
        options,
      );
  }

  function isSite(): boolean {
    return !site.signature || page.querySelector(site.signature) !== null;
  }

  function isShown(rule: Rule): boolean {
    return !rule.of || page.querySelector(rule.of) !== null;
  }
}

const isPlayed = (rule: Rule): boolean => rule.dwell !== undefined && (rule.type === 'watch' || rule.type === 'listen');
const key = (rule: number, item: string): string => `${rule} ${item}`;
