import type { ActionType } from '../domain/action.ts';
import { xClock } from './clocks.ts';
import type { Glimpse } from './glimpse.ts';
import { hasColumns } from './glimpse.ts';
import type { About, Importer, List, Reading, Told } from './importer.ts';
import { visitTo } from './places.ts';
import { at, fields, list, text } from './shape.ts';
import { epoch, iso, written } from './when.ts';

const site = 'x';

/**
 * X, once Twitter: one zip of JavaScript files, each of which begins `window.YTD.<list>.part0 = ` and goes on as JSON. In
 * `data/` since 2020; before, in the root; before August 2018 `tweets.csv` and `data/js/tweets/2013_05.js`, which begin
 * `Grailbird.data.`. Names and keys are English everywhere.
 *
 * Posts are dated by the clock in their id, as a few rows carry impossible dates. Likes and bookmarks are dated only by the
 * post that was liked: a bound. Follows and lists are not dated. An answer to oneself is a thread and counts as a post.
 * `note-tweet.js` repeats posts and is not read. Bookmarks are in no official list; they are read if they turn up.
 */
export const x: Importer = {
  id: 'x',
  title: 'X (Twitter)',
  since: '2006-03-21',
  lists: [
    ytd(
      'account',
      ['account'],
      (record, { clues }) => {
        const { accountId, createdAt } = fields(at(record, 'account'));
        clues.set('account', text(accountId));
        clues.set('opened', iso(createdAt) ?? 0);
        return undefined;
      },
      'rare',
    ),
    ytd('posts', ['tweet', 'tweets', 'community_tweet'], postOf),
    grailbird('posts'),
    csvOfPosts('posts'),
    ytd('articles', ['article'], (record) => dated('publish', xClock(at(record, 'article', 'id'))), 'rare'),
    ytd('reactions', ['like'], (record, reading) => bounded('react', at(record, 'like', 'tweetId'), reading)),
    ytd(
      'saves',
      ['bookmark', 'bookmarks'],
      (record, reading) => bounded('save', at(record, 'bookmark', 'tweetId'), reading),
      'rare',
    ),
    ytd('follows', ['following'], () => ({ type: 'follow', site, quality: 'none' })),
    ytd('lists', ['lists_created'], () => ({ type: 'tag', site, quality: 'none' }), 'rare'),
    ytd('subscriptions', ['lists_subscribed'], () => ({ type: 'subscribe', site, quality: 'none' }), 'rare'),
    ytd('reviews', ['community_note', 'birdwatch_note'], (record) => dated('review', momentIn(record)), 'rare'),
    ytd(
      'votes',
      ['community_note_rating', 'birdwatch_rating', 'birdwatch_note_rating'],
      (record) => dated('vote', momentIn(record)),
      'rare',
    ),
    ytd(
      'media',
      ['spaces_metadata', 'periscope_broadcast_metadata'],
      (record) => dated('upload', momentIn(record)),
      'rare',
    ),
    ytd('messages', ['direct_messages', 'direct_message', 'direct_messages_group'], messagesIn, 'rare'),
    ytd(
      'views',
      ['ad_impressions'],
      (record) =>
        list(at(record, 'ad', 'adsUserData', 'adImpressions', 'impressions')).map((shown) =>
          visitAt(fields(shown).impressionTime),
        ),
      'rare',
    ),
    ytd(
      'views',
      ['user_link_clicks'],
      (record) => visitAt(at(record, 'userInteractionsData', 'linkClick', 'timeStampOfInteraction')),
      'rare',
    ),
  ],
};

/** The list that a file says it holds. */
const listIn = ({ looks, head }: Glimpse): string =>
  (looks === 'json' ? /^window\.YTD\.(\w+)\.part\d+\s*=/.exec(head)?.[1] : undefined) ?? '';

function ytd(
  about: About,
  names: readonly string[],
  read: (record: unknown, reading: Reading) => Told | readonly Told[] | undefined,
  rare?: 'rare',
): List {
  return {
    about,
    ...(rare ? { rare: true } : {}),
    form: 'json',
    fits: (glimpse) => names.includes(listIn(glimpse)),
    read: ({ value }, reading) => read(value, reading),
  };
}

function grailbird(about: About): List {
  return {
    about,
    form: 'json',
    rare: true,
    fits: ({ looks, head }) => looks === 'json' && /^Grailbird\.data\.tweets_/.test(head),
    read: ({ value }, reading) => postOf(value, reading),
  };
}

function csvOfPosts(about: About): List {
  return {
    about,
    form: 'csv',
    rare: true,
    header: ['tweet id', 'timestamp'],
    fits: (glimpse) => glimpse.looks === 'table' && hasColumns(glimpse, 'tweet id', 'timestamp', 'retweeted status id'),
    read: (row) => {
      const isReply = row.get('in reply to status id') !== '' || row.get('in reply to user id') !== '';
      const type = row.get('retweeted status id') !== '' ? 'share' : isReply ? 'reply' : 'post';
      return dated(type, xClock(row.get('tweet id')) ?? iso(row.get('timestamp')));
    },
  };
}

function postOf(record: unknown, { clues }: Reading): Told {
  const tweet = fields(fields(record).tweet ?? record);
  const answered = text(tweet.in_reply_to_user_id_str) || text(tweet.in_reply_to_user_id);
  const isReply = answered !== '' ? answered !== clues.get('account') : text(tweet.in_reply_to_status_id_str) !== '';
  const isShare = 'retweeted_status' in tweet || /^RT @/.test(text(tweet.full_text) || text(tweet.text));
  const moment = xClock(tweet.id_str) ?? xClock(tweet.tweetId) ?? createdAt(tweet.created_at);
  return dated(isShare ? 'share' : isReply ? 'reply' : 'post', moment);
}

function createdAt(value: unknown): number | undefined {
  const words = written(value);
  return iso(value) ?? (words ? words.shown - (words.offset ?? 0) * 60_000 : undefined);
}

const dated = (type: ActionType, moment: number | undefined): Told =>
  moment === undefined ? { problem: 'noTime' } : { type, site, at: moment, quality: 'exact' };

/** Not before the post was written, nor before the account was opened. */
function bounded(type: ActionType, id: unknown, { clues }: Reading): Told {
  const written = xClock(id);
  const bound = Math.max(written ?? 0, Number(clues.get('opened') ?? 0));
  return written === undefined ? { type, site, quality: 'none' } : { type, site, at: bound, quality: 'bound' };
}

/** The moment in a record whose one inner object holds it under a name that changed. */
function momentIn(record: unknown): number | undefined {
  const inner = fields(Object.values(fields(record))[0]);
  const value = inner.createdAt ?? inner.created_at ?? inner.startedAt ?? inner.creationTime;
  return iso(value) ?? epoch(value);
}

function visitAt(value: unknown): Told {
  const moment = iso(value);
  return moment === undefined ? { problem: 'noTime' } : visitTo(site, moment);
}

/** Of a conversation only what the person sent. */
function messagesIn(record: unknown, { clues }: Reading): readonly Told[] {
  return list(at(record, 'dmConversation', 'messages'))
    .map((message) => fields(fields(message).messageCreate))
    .filter(({ senderId }) => senderId !== undefined && senderId === clues.get('account'))
    .map((message) => dated('message', iso(message.createdAt)));
}
