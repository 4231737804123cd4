import type { DatedAct, Importer, List, Told } from './importer.ts';
import { metaLists, momentOf, named, rowsOn } from './meta/meta.ts';
import { visitTo } from './places.ts';
import { list } from './shape.ts';
import { iso } from './when.ts';

const site = 'instagram';
const row = rowsOn(site);

/**
 * Instagram, "Download your information", JSON or HTML. Layouts:
 *
 *     likes.json, comments.json, media.json, connections.json, saved.json               until 2021, see `early`
 *     likes/liked_posts.json, content/posts_1.json, followers_and_following/…           2021 to 2023
 *     your_instagram_activity/{likes,comments,content,saved,…}, connections/…           since 2023
 *     your_instagram_activity/media/posts_1.json, story_interactions/…                  since 2025
 *
 * Follows are a snapshot: whoever was unfollowed is not in it. What was seen reaches back some two weeks.
 */
export const instagram: Importer = {
  id: 'instagram',
  title: 'Instagram',
  since: '2010-10-06',
  lists: [
    ...metaLists([
      row(
        'media',
        'upload',
        ['ig_reels_media', 'ig_igtv_media', 'ig_archived_post_media'],
        named('posts', 'reels', 'igtv videos', 'archived posts'),
      ),
      row('stories', 'story', ['ig_stories'], named('stories')),
      row('profile', 'profile', ['ig_profile_picture'], named('profile photos'), { rare: true }),
      row('shares', 'share', ['profile_media_reposts'], named('reposts'), { rare: true }),
      row('reactions', 'react', ['likes_media_likes', 'likes_comment_likes'], named('liked posts', 'liked comments')),
      row(
        'reactions',
        'react',
        [
          'story_activities_story_likes',
          'story_activities_emoji_sliders',
          'story_activities_emoji_quick_reactions',
          'story_activities_emoji_story_reactions',
        ],
        named('story likes', 'emoji sliders', 'emoji story reactions'),
        { rare: true },
      ),
      row('polls', 'poll', ['story_activities_polls', 'story_activities_quizzes'], named('polls', 'quizzes'), {
        rare: true,
      }),
      row('comments', 'comment', ['story_activities_questions'], named('questions'), { rare: true }),
      row(
        'comments',
        'comment',
        ['comments_media_comments', 'comments_reels_comments'],
        named('post comments', 'reels comments'),
      ),
      row('saves', 'save', ['saved_saved_media', 'saved_saved_music'], named('saved posts', 'saved music')),
      row('lists', 'save', ['saved_saved_collections'], named('saved collections'), { rare: true }),
      row(
        'follows',
        'follow',
        ['relationships_following', 'relationships_following_hashtags', 'relationships_follow_requests_sent'],
        named('following', 'following hashtags', 'pending follow requests'),
      ),
      row('views', 'visit', ['impressions_history_posts_seen'], named('posts viewed'), {
        rare: true,
        read: (record) => seen('visit', record),
      }),
      row('views', 'watch', ['impressions_history_videos_watched'], named('videos watched'), {
        rare: true,
        read: (record) => seen('watch', record),
      }),
    ]),
    early('reactions', 'react', 'likes', ['media_likes', 'comment_likes']),
    early('comments', 'comment', 'comments', ['media_comments', 'media_comments_reply']),
    early('saves', 'save', 'saved', ['saved_media']),
    early('follows', 'follow', 'connections', ['following', 'following_hashtags', 'follow_requests_sent']),
    earlyMedia(),
  ],
};

function seen(type: 'visit' | 'watch', record: unknown): Told {
  const moment = momentOf(record);
  if (moment === undefined) return { problem: 'noTime' };
  return type === 'visit' ? visitTo(site, moment) : act(type, moment);
}

/** Rows as they were until 2021: `["2019-05-01T10:00:00+00:00", …]`, or a name and a moment. */
function early(about: List['about'], type: DatedAct['type'], name: string, keys: readonly string[]): List {
  return {
    about,
    form: 'json',
    rare: true,
    fits: (glimpse) => glimpse.looks === 'json' && glimpse.name === name && keys.some((key) => glimpse.keys.has(key)),
    read: ({ path, value }) => {
      if (!keys.includes(path[0] ?? '')) return undefined;
      const moment = iso(list(value)[0] ?? value);
      return moment === undefined ? { problem: 'noTime' } : act(type, moment);
    },
  };
}

function earlyMedia(): List {
  const types: Readonly<Record<string, DatedAct['type']>> = {
    photos: 'upload',
    videos: 'upload',
    stories: 'story',
    profile: 'profile',
  };
  return {
    about: 'media',
    form: 'json',
    rare: true,
    fits: ({ looks, name, keys }) => looks === 'json' && name === 'media' && keys.has('taken_at') && keys.has('path'),
    read: ({ path, value }) => {
      const type = types[path[0] ?? ''];
      const taken =
        typeof value === 'object' && value !== null && 'taken_at' in value ? iso(value.taken_at) : undefined;
      if (!type) return undefined;
      return taken === undefined ? { problem: 'noTime' } : act(type, taken);
    },
  };
}

const act = (type: DatedAct['type'], moment: number): DatedAct => ({ type, site, at: moment, quality: 'exact' });
