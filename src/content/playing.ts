import type { Rule } from '../sites/site.ts';
import { type Clock, pathOf } from './dwell.ts';
import type { Is } from './here.ts';
import { type Listen, PLAYS, SIGNS } from './listen.ts';

const SOON = 500; // ms after a sign by which a player shows what it came to

declare global {
  /** There only in the watcher for sites on which something is watched or listened to. */
  var rungsPlaying: typeof followPlaying | undefined;
}

globalThis.rungsPlaying = followPlaying;

/** What has really been played counts, of one film or piece at a time. */
function followPlaying(
  page: Document,
  rule: Rule,
  countDown: (goesOn: () => boolean) => Clock,
  isHere: Is,
  listen: Listen,
): void {
  const { of = 'video, audio', plays, type, where } = rule;
  let player: HTMLMediaElement | undefined;

  /** A film that plays by itself, silent, in passing or behind another tab, is not being watched. */
  const goesOn = (): boolean =>
    player !== undefined &&
    isHere(rule) &&
    player.matches(of) &&
    (type === 'listen' ? !player.muted : !page.hidden && !(player.muted && !where));

  /** What sounds outside the document is known by what the page shows: that something plays, and which piece. */
  const isShown = (): boolean => isHere(rule, plays);

  let isLooking = false;
  const onSign = (): void => {
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => {
      isLooking = false;
      clock.run(page.querySelector(of)?.textContent ?? '');
    }, SOON);
  };

  const clock = countDown(plays ? isShown : goesOn);
  if (plays) for (const name of SIGNS) listen(name, onSign);
  else
    for (const name of PLAYS)
      listen(name, ({ target }: Event) => {
        if (!(target instanceof HTMLMediaElement)) return;
        if (name === 'playing') {
          player = target;
          clock.run(`${pathOf(page.location.href)} ${target.currentSrc}`);
        } else if (target === player) clock.stop();
      });
}
