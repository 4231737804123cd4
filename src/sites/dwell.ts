/**
 * How long being somewhere must last before it is an act, in seconds of a visible page with the person present (or of
 * playing). None of these is published by Forrester, whose surveys asked people; each is our own operational form.
 */

/** To a social network: long enough not to be a tab opened by mistake and closed. */
export const VISIT = 5;

/**
 * An article, a thread, a review: whoever leaves a page mostly leaves it within the first ten seconds (Liu, White and
 * Dumais 2010, Understanding web browsing behaviors through Weibull analysis of dwell time, SIGIR). Longer is reading.
 */
export const READ = 15;

/** Questions, threads and reviews are shorter than articles. */
export const READ_SHORT = 10;

/** A film: half a minute, as long as advertisements before it often are. */
export const WATCH = 30;

/** A film made to be swiped away: past its first seconds it has been chosen. */
export const WATCH_SHORT = 8;

/** A track or an episode: the half minute from which streaming services count a play. */
export const LISTEN = 30;
