import type { ActionType } from '../domain/action.ts';
import { base36 } from './clocks.ts';
import { type Glimpse, hasColumns } from './glimpse.ts';
import type { About, Importer, List, Reading, Told } from './importer.ts';
import { iso } from './when.ts';

const site = 'reddit';
const MONTH = 31 * 86_400_000;

/**
 * Reddit, "Request a copy of your data": a flat zip of some 38 CSV files, all English, large ones split (`post_votes_1.csv`).
 * Posts and comments are dated; the files with headers only hold the same rows without text, and tell nothing new. Votes, saves
 * and subscriptions are not dated. But ids only grow: where a voted post lies between two own posts at most a month
 * apart, the earlier one is a bound; elsewhere the vote is only known to have been.
 */
export const reddit: Importer = {
  id: 'reddit',
  title: 'Reddit',
  since: '2005-06-23',
  lists: [
    own('posts', 't3', ['id', 'permalink', 'date', 'subreddit', 'url']),
    own('posts', 't3', ['id', 'permalink', 'date', 'subreddit', 'gildings'], /^post headers/),
    own('comments', 't1', ['id', 'permalink', 'date', 'subreddit', 'parent']),
    // rows with a direction are votes, rows with an id and its address alone are saved or hidden, as the file's name says
    undated('votes', 'vote', ['id', 'permalink', 'direction'], /^(post|comment) votes/),
    undated('saves', 'save', ['id', 'permalink'], /^saved (posts|comments)/),
    plainly('groups', 'join', ['subreddit'], /^subscribed subreddits/),
    plainly('follows', 'follow', ['username', 'note'], /^friends/, 'rare'),
    plainly('polls', 'poll', ['post id', 'user selection'], /^poll votes/, 'rare'),
    dated('lists', 'tag', ['id', 'display name', 'date'], /^multireddits/),
    dated('votes', 'vote', ['content link', 'award', 'date'], /^gilded content/),
  ],
};

const isTable = (glimpse: Glimpse, columns: readonly string[], name?: RegExp): boolean =>
  glimpse.looks === 'table' && hasColumns(glimpse, ...columns) && (!name || name.test(glimpse.name));

function own(about: About, series: string, header: readonly string[], name?: RegExp): List {
  return {
    about,
    form: 'csv',
    header,
    ...(name ? { rare: true } : {}),
    fits: (glimpse) => isTable(glimpse, header, name),
    read: (row, { clues }) => {
      const moment = iso(row.get('date'));
      if (moment === undefined) return { problem: 'noTime' };
      const id = base36(row.get('id'));
      if (id !== undefined) clues.date(series, id, moment);
      return { type: 'discuss', site, at: moment, quality: 'exact' };
    },
  };
}

function undated(about: About, type: ActionType, header: readonly string[], name: RegExp): List {
  return {
    about,
    form: 'csv',
    header,
    fits: (glimpse) => isTable(glimpse, header, name),
    read: (row, reading) => {
      const direction = row.get('direction');
      if (type === 'vote' && direction !== 'up' && direction !== 'down') return undefined; // a vote taken back
      return boundOf(type, row.get('id'), row.get('permalink'), reading);
    },
  };
}

function boundOf(type: ActionType, id: string, permalink: string, { clues }: Reading): Told {
  // …/comments/<post>/<title>/ is a post, with one part more a comment
  const series = /\/comments\/[^/]+\/[^/]*\/[^/]+/.test(permalink) ? 't1' : 't3';
  const number = base36(id);
  const at = number === undefined ? undefined : clues.notBefore(series, number, MONTH);
  return at === undefined ? { type, site, quality: 'none' } : { type, site, at, quality: 'bound' };
}

function plainly(about: About, type: ActionType, header: readonly string[], name: RegExp, rare?: 'rare'): List {
  return {
    about,
    form: 'csv',
    header,
    ...(rare ? { rare: true } : {}),
    fits: (glimpse) => isTable(glimpse, header, name),
    read: () => ({ type, site, quality: 'none' }),
  };
}

function dated(about: About, type: ActionType, header: readonly string[], name: RegExp): List {
  return {
    about,
    form: 'csv',
    header,
    rare: true,
    fits: (glimpse) => isTable(glimpse, header, name),
    read: (row) => {
      const at = iso(row.get('date'));
      return at === undefined ? { problem: 'noTime' } : { type, site, at, quality: 'exact' };
    },
  };
}
