import type { ActionType } from '../../src/domain/action.ts';

/**
 * The published activity lists, one table for each version, one row for each act on it: what it is called there, what it
 * is here, on which place of an invented web, and what it earns. Where each list was read: docs/ladder.md.
 */
export type Cell = readonly [published: string, type: ActionType, site: string, rungs: readonly string[]];

/** Li, April 2007 (survey of late 2006). Its Collectors save addresses; later lists do not name it. */
export const APRIL_2007: readonly Cell[] = [
  ['keep a blog', 'publish', 'blog', ['creator']],
  ['publish or maintain a web page', 'publish', 'wiki', ['creator']],
  ['upload video', 'upload', 'video', ['creator']],
  ['comment on blogs', 'comment', 'blog', ['critic']],
  ['post ratings or reviews', 'review', 'reviews', ['critic']],
  ['use RSS', 'subscribe', 'reader', ['collector']],
  ['tag pages', 'tag', 'reader', ['collector']],
  ['save addresses to a social-bookmarking service', 'save', 'reader', ['collector']],
  ['use social-network sites', 'visit', 'network', ['joiner']],
  ['read blogs', 'read', 'blog', ['spectator']],
  ['watch video made by peers', 'watch', 'video', ['spectator']],
  ['listen to podcasts', 'listen', 'video', ['spectator']],
];

/** Jennings, about 2007. It names taking part in forums twice; as a Spectator's act it is the reading of them (2008). */
export const EUROPE_2007: readonly Cell[] = [
  ['keep a blog', 'publish', 'blog', ['creator']],
  ['publish own web pages', 'publish', 'wiki', ['creator']],
  ['upload own video or audio', 'upload', 'video', ['creator']],
  ['write articles or stories and post them', 'publish', 'blog', ['creator']],
  ['post ratings or reviews', 'review', 'reviews', ['critic']],
  ["comment on somebody's blog", 'comment', 'blog', ['critic']],
  ['take part in forums', 'discuss', 'forum', ['critic']],
  ['use RSS', 'subscribe', 'reader', ['collector']],
  ['add tags to pages or photos', 'tag', 'photos', ['collector']],
  ['maintain a profile', 'profile', 'network', ['joiner']],
  ['visit social-network sites', 'visit', 'network', ['joiner']],
  ['read blogs', 'read', 'blog', ['spectator']],
  ["watch others' video", 'watch', 'video', ['spectator']],
  ['listen to podcasts', 'listen', 'video', ['spectator']],
  ['read reviews', 'read', 'reviews', ['spectator']],
  ['take part in forums (as a Spectator)', 'read', 'forum', ['spectator']],
];

export const GROUNDSWELL_2008: readonly Cell[] = [
  ['publish a blog', 'publish', 'blog', ['creator']],
  ['publish own web pages', 'publish', 'wiki', ['creator']],
  ['upload own video', 'upload', 'video', ['creator']],
  ['upload own audio or music', 'upload', 'video', ['creator']],
  ['write articles or stories and post them', 'publish', 'blog', ['creator']],
  ['post ratings or reviews of products or services', 'review', 'reviews', ['critic']],
  ["comment on someone else's blog", 'comment', 'blog', ['critic']],
  ['contribute to forums', 'discuss', 'forum', ['critic']],
  ['contribute to or edit wiki articles', 'edit', 'wiki', ['critic']],
  ['use RSS feeds', 'subscribe', 'reader', ['collector']],
  ['add tags to pages or photos', 'tag', 'photos', ['collector']],
  ['"vote" for sites online', 'vote', 'forum', ['collector']],
  ['maintain a profile on a social network', 'profile', 'network', ['joiner']],
  ['visit social network sites', 'visit', 'network', ['joiner']],
  ['read blogs', 'read', 'blog', ['spectator']],
  ['watch video from other users', 'watch', 'video', ['spectator']],
  ['listen to podcasts', 'listen', 'video', ['spectator']],
  ['read online forums', 'read', 'forum', ['spectator']],
  ['read customer ratings or reviews', 'read', 'reviews', ['spectator']],
];

/** What January 2010 added: at least weekly, and so on no other list. On a network it makes a Joiner as well. */
export const CONVERSATIONALISTS_2010: readonly Cell[] = [
  ['update status on a social networking site', 'post', 'network', ['conversationalist', 'joiner']],
  ['post updates on Twitter', 'post', 'microblog', ['conversationalist', 'joiner']],
];

/** By source; the lists of 2008 stood in 2010. */
export const MONTHLY: Readonly<Record<string, readonly Cell[]>> = {
  'Li, April 2007': APRIL_2007,
  'Jennings, about 2007': EUROPE_2007,
  'Groundswell, 2008': GROUNDSWELL_2008,
  'Forrester, January 2010': GROUNDSWELL_2008,
};

/** On what a placement rests: published, close analogy, or judgement. */
type Basis = 'P' | 'A' | 'J';
export type Today = readonly [act: string, type: ActionType, site: string, rungs: readonly string[], basis: Basis];

/** The acts of today, by the sorting rule in Forrester's own reasoning. */
export const TODAY: readonly Today[] = [
  ['blog post, article, newsletter issue, web page', 'publish', 'blog', ['creator'], 'P'],
  ['own video, music, podcast episode', 'upload', 'video', ['creator'], 'P'],
  ['photo or album on a media-first service', 'upload', 'photos', ['creator'], 'A'],
  ['livestream, hosted', 'upload', 'video', ['creator'], 'A'],
  ['public document, dataset, code repository', 'publish', 'code', ['creator'], 'J'],
  ['status update, short post, check-in', 'post', 'microblog', ['conversationalist', 'joiner'], 'P'],
  ['thread of short posts', 'post', 'microblog', ['conversationalist', 'joiner'], 'J'],
  ['story', 'story', 'network', ['conversationalist', 'joiner'], 'J'],
  ['reply inside a microblog', 'reply', 'microblog', ['conversationalist', 'joiner'], 'J'],
  ['quote-post with own words', 'post', 'microblog', ['conversationalist', 'joiner'], 'J'],
  ['community chat, livestream chat', 'post', 'forum', ['conversationalist'], 'J'],
  ['poll, made', 'post', 'network', ['conversationalist', 'joiner'], 'A'],
  ['comment under a post of a network', 'comment', 'network', ['critic', 'joiner'], 'P'],
  ['comment under a video', 'comment', 'video', ['critic'], 'P'],
  ['comment under an article or blog', 'comment', 'blog', ['critic'], 'P'],
  ['review, star rating, recommendation', 'review', 'reviews', ['critic'], 'P'],
  ['wiki edit, new wiki article', 'edit', 'wiki', ['critic'], 'P'],
  ['forum thread, post, answer', 'discuss', 'forum', ['critic'], 'P'],
  ['issue or code-review comment', 'comment', 'code', ['critic'], 'A'],
  ['bookmark, save, pin, read-later', 'save', 'reader', ['collector'], 'P'],
  ['tag, label, list', 'tag', 'photos', ['collector'], 'P'],
  ['upvote, downvote, "helpful", star for a repository', 'vote', 'code', ['collector'], 'P'],
  ['poll vote', 'poll', 'forum', ['collector'], 'J'],
  ['repost or boost without words', 'share', 'microblog', ['collector', 'joiner'], 'J'],
  ['playlist or board entry', 'save', 'video', ['collector'], 'A'],
  ['subscription to a feed, channel, newsletter', 'subscribe', 'video', ['collector'], 'A'],
  ['bare link, passed on in a link-sharing place', 'share', 'forum', ['collector'], 'J'],
  ['following or befriending a person', 'follow', 'code', ['joiner'], 'A'],
  ['group joined, invitation answered', 'join', 'forum', ['joiner'], 'A'],
  ['profile created or edited', 'profile', 'network', ['joiner'], 'P'],
  ['visit to a social network', 'visit', 'network', ['joiner'], 'P'],
  ['like, heart, emoji reaction', 'react', 'video', ['joiner'], 'J'],
  ['private message', 'message', 'elsewhere', ['joiner'], 'J'],
  ['blog, forum or review read', 'read', 'blog', ['spectator'], 'P'],
  ['video watched', 'watch', 'video', ['spectator'], 'P'],
  ['podcast or music heard', 'listen', 'video', ['spectator'], 'P'],
];
