import type { Importer, Told } from './importer.ts';
import { actAt, metaLists, momentOf, named, rowsOn } from './meta/meta.ts';
import { visitTo } from './places.ts';
import { at, fields, has, isFields, list, text } from './shape.ts';
import { epoch } from './when.ts';

const site = 'facebook';
const row = rowsOn(site);

/**
 * Facebook, "Download your information", JSON or HTML, zip files of any number. Layouts:
 *
 *     posts/your_posts_1.json                                                     until 2022
 *     your_activity_across_facebook/posts/…                                       2023
 *     your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json  since 2024
 *
 * Comments, reactions, groups and pages hold only what the person did. Photographs in albums are left out: they are told
 * as posts as well. Event answers carry the day of the event and not of the answer, so they are undated. What was shown
 * in the feed is kept for some 90 days and says only that the person was there.
 */
export const facebook: Importer = {
  id: 'facebook',
  title: 'Facebook',
  since: '2004-02-04',
  lists: metaLists([
    row('posts', 'post', ['group_posts'], named('your posts in groups', 'group posts and comments'), { read: postOf }),
    row(
      'posts',
      'post',
      [],
      /^(your posts( \d+| check ins photos and videos( \d+)?)?|posts on other pages and profiles( \d+)?)$/,
      { read: postOf },
    ),
    row('media', 'upload', ['videos', 'lasso_videos'], named('your videos', 'your reels', 'your uncategorized videos')),
    row('stories', 'story', ['archived_stories'], named('archived stories', 'your stories')),
    row('comments', 'comment', ['group_comments'], named('your comments in groups')),
    row('comments', 'comment', ['comments'], named('comments')),
    row('reactions', 'react', ['reactions'], named('posts and comments', 'likes and reactions')),
    row('reactions', 'react', ['stories_feedback'], named('story reactions'), { rare: true }),
    row('groups', 'join', ['groups_joined'], named('your group membership activity')),
    row('groups', 'join', ['groups_admined'], named('your groups'), { rare: true }),
    row('follows', 'follow', ['page_likes'], named("pages you've liked")),
    row('follows', 'follow', ['pages_followed'], named('pages you follow', 'pages and profiles you follow')),
    row('follows', 'follow', ['following'], named("who you've followed", 'who you follow')),
    row('follows', 'follow', ['friends'], named('your friends', 'friends')),
    row('follows', 'follow', ['sent_requests'], named('sent friend requests', 'friend requests sent'), { rare: true }),
    row(
      'reviews',
      'review',
      ['recommended_pages'],
      named("pages you've recommended", "pages and profiles you've recommended"),
      { rare: true },
    ),
    row('pages', 'publish', ['pages'], named('your pages'), { rare: true }),
    row('saves', 'save', ['saves', 'saves_and_collections'], named('your saved items', 'saved items and collections')),
    row('lists', 'tag', ['collections'], named('collections'), { rare: true }),
    row('polls', 'poll', ['poll_votes'], named('polls you voted on', 'your poll votes'), { rare: true }),
    row('events', 'join', ['event_responses'], named('your event responses'), { read: eventAnswer }),
    row('events', 'post', ['your_events'], named('your events'), { rare: true }),
    row('views', 'visit', ['recently_viewed', 'visited_things'], named('recently viewed', 'recently visited'), {
      read: viewsIn,
    }),
  ]),
};

/** A status, a film of one's own, or another's page passed on; `undefined` for the note that a post was edited. */
function postOf(record: unknown): Told | undefined {
  const { data, attachments, label_values } = fields(record);
  const parts = list(attachments)
    .flatMap((attachment) => list(fields(attachment).data))
    .filter(isFields);
  const words = list(data).some((part) => text(fields(part).post) !== '');
  const film = parts.map((part) => fields(part.media)).find(isFilm);
  if (film) return actAt({ type: 'upload', site }, epoch(film.creation_timestamp) ?? momentOf(record));
  if (!words && parts.length === 0 && label_values === undefined) {
    const onlyEdited = list(data).length > 0 && list(data).every((part) => has(fields(part), 'update_timestamp'));
    if (onlyEdited) return undefined;
  }
  const passedOn = !words && parts.length > 0 && parts.every((part) => has(part, 'external_context'));
  return actAt({ type: passedOn ? 'share' : 'post', site }, momentOf(record));
}

const isFilm = (media: Readonly<Record<string, unknown>>): boolean =>
  at(media, 'media_metadata', 'video_metadata') !== undefined || /\.(mp4|mov|m4v|webm)$/i.test(text(media.uri));

function eventAnswer(_: unknown, key: string): Told | undefined {
  return key === 'events_joined' || key === 'events_interested' ? { type: 'join', site, quality: 'none' } : undefined;
}

/** Entries stand in groups, and groups within groups. */
function viewsIn(record: unknown): readonly Told[] {
  const { entries, children, timestamp } = fields(record);
  const own = epoch(timestamp);
  return [
    ...(own === undefined ? [] : [visitTo(site, own)]),
    ...[...list(entries), ...list(children)].flatMap(viewsIn),
  ];
}
