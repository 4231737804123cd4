import type { Importer, Told } from './importer.ts';
import { actAt, metaLists, momentOf, named } from './meta/meta.ts';
import { visitTo } from './places.ts';
import { at, fields, list } from './shape.ts';

const site = 'threads';

/**
 * Threads, as a folder `threads/` in the archive of the Instagram account it belongs to, JSON or HTML. Whether a post is
 * a reply is told in JSON only; in HTML all are counted as posts, which for a microblog moves the same rung.
 */
export const threads: Importer = {
  id: 'threads',
  title: 'Threads',
  since: '2023-07-05',
  lists: metaLists([
    {
      about: 'posts',
      type: 'post',
      site,
      keys: ['text_post_app_text_posts'],
      names: named('threads and replies'),
      read: postOf,
    },
    { about: 'reactions', type: 'react', site, keys: ['text_post_app_media_likes'], names: named('liked threads') },
    {
      about: 'saves',
      type: 'save',
      site,
      keys: ['text_post_app_text_post_app_saved_posts'],
      names: named('saved threads'),
      rare: true,
    },
    {
      about: 'follows',
      type: 'follow',
      site,
      keys: ['text_post_app_text_post_app_following'],
      names: named('following'),
      folder: 'threads',
    },
    {
      about: 'views',
      type: 'visit',
      site,
      keys: ['text_post_app_text_post_app_posts_seen', 'text_post_app_posts_seen'],
      names: named('threads viewed'),
      rare: true,
      read: viewOf,
    },
  ]),
};

function postOf(record: unknown): Told {
  const [first] = list(fields(record).media);
  const isReply = at(first, 'text_app_post', 'is_reply') === true || at(record, 'text_app_post', 'is_reply') === true;
  return actAt({ type: isReply ? 'reply' : 'post', site }, momentOf(record));
}

function viewOf(record: unknown): Told {
  const moment = momentOf(record);
  return moment === undefined ? { problem: 'noTime' } : visitTo(site, moment);
}
