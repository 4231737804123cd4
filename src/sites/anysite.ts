import { LISTEN, READ, READ_SHORT, WATCH } from './dwell.ts';
import type { Site } from './site.ts';

/** Things of these schema.org types, by microdata; whether an element is a thing at all is asked first, as few are. */
const things = (...types: readonly string[]): string =>
  `[itemtype]:is(${types.map((type) => `[itemtype$="schema.org/${type}"]`).join(', ')})`;

const ARTICLES = ['Article', 'BlogPosting', 'NewsArticle', 'SocialMediaPosting'];
const TALKS = ['DiscussionForumPosting', 'QAPage', 'Review'];
const FILMS = ['VideoObject'];
const SOUNDS = ['AudioObject', 'PodcastEpisode', 'MusicRecording'];
const ARTICLE = `${things(...ARTICLES)}, .h-entry`;
const TALK = things(...TALKS);
const SHOP = `${things('Product', 'SearchResultsPage', 'CollectionPage')}, meta[property="og:type"][content^="product"]`;

/** The page says of itself (Open Graph) that it is one of these. */
const is = (...types: readonly string[]): string =>
  `meta[property="og:type"]:is(${types.map((type) => `[content^="${type}"]`).join(', ')})`;

/** A page about one of these: a page that lists several, next to each other or in a list, is about none of them. */
const about = (thing: string, said: string): string =>
  `html:has(${thing}, ${said}):not(:has(${SHOP})):not(:has(:is(${thing}) ~ :is(${thing}), li :is(${thing})))`;

const READING = `${about(ARTICLE, is('article'))}:not(:has(${TALK}))`;
const TALKING = about(TALK, is('never said'));

/**
 * Any other place on the web, where its pages say what they are by the mark-up that search engines and readers use:
 * microdata of schema.org, Open Graph, microformats. Only where the person switched the place on, and only where no
 * site or engine that is known better is found. A page that says nothing, or that it sells, searches or lists, is none
 * of these. Data in scripts (JSON-LD) is not read: what carries it mostly carries Open Graph as well.
 *
 * A comment counts if the page carries one more marked comment once its form has been sent; there is no request to know.
 *
 * Sources: schema.org 29, ogp.me, microformats.org h-entry and h-cite (read November 2026). Played on a twin.
 */
export const anysite: Site = {
  id: 'anysite',
  title: 'Any other site',
  class: 'blog',
  signature: [things(...ARTICLES, ...TALKS, ...FILMS, ...SOUNDS), '.h-entry', is('article', 'video', 'music')].join(
    ', ',
  ),
  lastResort: true,
  checked: '2026-11-23',
  basis: 'twin',
  rules: [
    {
      type: 'discuss',
      on: TALKING,
      form: 'form:has(textarea)',
      lands: '/*',
      then: things('Comment', 'Answer'),
    },
    {
      type: 'comment',
      on: READING,
      form: 'form:has(textarea)',
      lands: '/*',
      then: `${things('Comment', 'UserComments')}, [itemprop="comment"]:not([itemtype]), .h-cite.p-comment`,
    },
    { type: 'read', dwell: READ, of: READING },
    { type: 'read', dwell: READ_SHORT, of: TALKING },
    { type: 'watch', dwell: WATCH, of: `html:has(${things(...FILMS)}, ${is('video')}):not(:has(${SHOP})) video` },
    {
      type: 'listen',
      dwell: LISTEN,
      of: `html:has(${things(...SOUNDS)}, ${is('music')}):not(:has(${SHOP})) :is(audio, video)`,
    },
  ],
};
