import { activitywatch } from './activitywatch.ts';
import { bluesky } from './bluesky.ts';
import { bookmarks } from './bookmarks.ts';
import { browser } from './browser.ts';
import { discord } from './discord.ts';
import { facebook } from './facebook.ts';
import { goodreads } from './goodreads.ts';
import type { Importer } from './importer.ts';
import { instagram } from './instagram.ts';
import { letterboxd } from './letterboxd.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { opml } from './opml.ts';
import { readLater } from './read-later.ts';
import { reddit } from './reddit.ts';
import { spotify } from './spotify.ts';
import { takeout } from './takeout.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';

/** Everybody whose archives can be read. Each file of an archive goes to the first that knows it. */
export const IMPORTERS: readonly Importer[] = [
  threads, // before Instagram, in whose archive it lies
  instagram,
  facebook,
  x,
  mastodon,
  bluesky,
  reddit, // its tables have columns beyond LinkedIn's
  takeout,
  tiktok,
  linkedin,
  discord,
  spotify,
  goodreads,
  letterboxd,
  readLater,
  bookmarks,
  opml,
  activitywatch,
  browser,
];
