import { expect, it } from 'vitest';
import { INSTRUMENTS } from '../../src/instruments/index.ts';
import { SITES } from '../../src/sites/index.ts';

/** Which places were networks when they were first described; a new place may be put to either, and stays there. */
const NETWORKS =
  'bluesky facebook fediverse gotosocial instagram linkedin mastodon misskey ossn phanpy pixelfed pleroma threads tiktok tumblr vk x';
const OTHERS =
  'amazon anysite discord discourse disqus dokuwiki familjeliv feedly flarum flashback flickr freshrss ghost github goodreads hackernews imdb isso lemmy letterboxd maps mediawiki medium mybb nodebb peertube phpbb pinterest ' +
  'practice producthunt question2answer quora raindrop reddit remark42 smf soundcloud spotify stackexchange steam substack tripadvisor tt-rss twitch vbulletin wordpress xenforo yelp youtube';

it('a place that becomes a network, or is none any more, makes a new version of the ladder', () => {
  const isNetwork = (id: string): boolean =>
    SITES.some(
      (site) =>
        site.id === id &&
        INSTRUMENTS.some(({ rungs }) => rungs.some(({ anyActOn = [] }) => anyActOn.includes(site.class))),
    );
  expect(NETWORKS.split(' ').filter((id) => !isNetwork(id))).toEqual([]);
  expect(OTHERS.split(' ').filter((id) => isNetwork(id))).toEqual([]);
});
