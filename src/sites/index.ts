import { amazon } from './amazon.ts';
import { anysite } from './anysite.ts';
import { bluesky } from './bluesky.ts';
import { discord } from './discord.ts';
import { discourse } from './discourse.ts';
import { disqus } from './disqus.ts';
import { dokuwiki } from './dokuwiki.ts';
import { facebook } from './facebook.ts';
import { familjeliv } from './familjeliv.ts';
import { fediverse } from './fediverse.ts';
import { feedly } from './feedly.ts';
import { flarum } from './flarum.ts';
import { flashback } from './flashback.ts';
import { flickr } from './flickr.ts';
import { freshrss } from './freshrss.ts';
import { ghost } from './ghost.ts';
import { github } from './github.ts';
import { goodreads } from './goodreads.ts';
import { gotosocial } from './gotosocial.ts';
import { hackernews } from './hackernews.ts';
import { imdb } from './imdb.ts';
import { instagram } from './instagram.ts';
import { isso } from './isso.ts';
import { lemmy } from './lemmy.ts';
import { letterboxd } from './letterboxd.ts';
import { linkedin } from './linkedin.ts';
import { maps } from './maps.ts';
import { mastodon } from './mastodon.ts';
import { mediawiki } from './mediawiki.ts';
import { medium } from './medium.ts';
import { misskey } from './misskey.ts';
import { mybb } from './mybb.ts';
import { nodebb } from './nodebb.ts';
import { ossn } from './ossn.ts';
import { peertube } from './peertube.ts';
import { phanpy } from './phanpy.ts';
import { phpbb } from './phpbb.ts';
import { pinterest } from './pinterest.ts';
import { pixelfed } from './pixelfed.ts';
import { pleroma } from './pleroma.ts';
import { practice } from './practice.ts';
import { producthunt } from './producthunt.ts';
import { question2answer } from './question2answer.ts';
import { quora } from './quora.ts';
import { raindrop } from './raindrop.ts';
import { reddit } from './reddit.ts';
import { remark42 } from './remark42.ts';
import type { Site } from './site.ts';
import { smf } from './smf.ts';
import { soundcloud } from './soundcloud.ts';
import { spotify } from './spotify.ts';
import { stackexchange } from './stackexchange.ts';
import { steam } from './steam.ts';
import { substack } from './substack.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { tripadvisor } from './tripadvisor.ts';
import { ttRss } from './tt-rss.ts';
import { tumblr } from './tumblr.ts';
import { twitch } from './twitch.ts';
import { vbulletin } from './vbulletin.ts';
import { vk } from './vk.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { xenforo } from './xenforo.ts';
import { yelp } from './yelp.ts';
import { youtube } from './youtube.ts';

/** Every place that Rungs knows. */
export const SITES: readonly Site[] = [
  amazon,
  anysite,
  bluesky,
  discord,
  discourse,
  disqus,
  dokuwiki,
  facebook,
  familjeliv,
  fediverse,
  feedly,
  flarum,
  flashback,
  flickr,
  freshrss,
  ghost,
  github,
  goodreads,
  gotosocial,
  hackernews,
  imdb,
  instagram,
  isso,
  lemmy,
  letterboxd,
  linkedin,
  maps,
  mastodon,
  mediawiki,
  medium,
  misskey,
  mybb,
  nodebb,
  ossn,
  peertube,
  phanpy,
  phpbb,
  pinterest,
  pixelfed,
  pleroma,
  practice,
  producthunt,
  question2answer,
  quora,
  raindrop,
  reddit,
  remark42,
  smf,
  soundcloud,
  spotify,
  stackexchange,
  steam,
  substack,
  threads,
  tiktok,
  tripadvisor,
  ttRss,
  tumblr,
  twitch,
  vbulletin,
  vk,
  wordpress,
  x,
  xenforo,
  yelp,
  youtube,
];
