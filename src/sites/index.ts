import { bluesky } from './bluesky.ts';
import { facebook } from './facebook.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { reddit } from './reddit.ts';
import type { Site } from './site.ts';
import { stackexchange } from './stackexchange.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Every place that Rungs knows. */
export const SITES: readonly Site[] = [
  bluesky,
  facebook,
  github,
  hackernews,
  instagram,
  linkedin,
  reddit,
  stackexchange,
  threads,
  tiktok,
  x,
  youtube,
];
