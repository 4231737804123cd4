/**
 * What a person can be seen doing on the social web: one plain word each, with its schema.org Action and its
 * Activity Streams 2.0 activity (https://www.w3.org/TR/activitystreams-vocabulary/#activity-types).
 */
export const ACTION_TYPES = {
  publish: { schema: 'WriteAction', as2: 'Create' }, //       an article, a blog post, a page of one's own
  upload: { schema: 'CreateAction', as2: 'Create' }, //       a film, sound or picture one has made
  post: { schema: 'CommunicateAction', as2: 'Create' }, //    a status update, a short post of one's own
  story: { schema: 'CommunicateAction', as2: 'Create' }, //   a status that is gone after a day
  reply: { schema: 'ReplyAction', as2: 'Create' }, //         an answer within a microblog
  comment: { schema: 'CommentAction', as2: 'Create' }, //     under another's article, film, picture or post
  discuss: { schema: 'DiscussAction', as2: 'Create' }, //     in a forum or on a talk page: a topic, an answer
  review: { schema: 'ReviewAction', as2: 'Create' }, //       a rating or a review
  edit: { schema: 'UpdateAction', as2: 'Update' }, //         of a page that everyone may edit
  vote: { schema: 'VoteAction', as2: 'Like' }, //             up or down, helpful, a star
  poll: { schema: 'ChooseAction', as2: 'Question' }, //       an answer to somebody's poll
  react: { schema: 'LikeAction', as2: 'Like' }, //            a like, a heart, an emoji
  share: { schema: 'ShareAction', as2: 'Announce' }, //       another's post passed on without words
  save: { schema: 'BookmarkAction', as2: 'Add' }, //          a bookmark, a pin, a playlist entry
  tag: { schema: 'OrganizeAction', as2: 'Add' }, //           a label on a thing, a person put on a list
  subscribe: { schema: 'SubscribeAction', as2: 'Follow' }, // to a feed, a channel, a topic
  follow: { schema: 'FollowAction', as2: 'Follow' }, //       a person
  join: { schema: 'JoinAction', as2: 'Join' }, //             a network or a group
  profile: { schema: 'ReplaceAction', as2: 'Update' }, //     one's own profile, made or looked after
  message: { schema: 'SendAction', as2: 'Create' }, //        to single persons; known from archives only
  visit: { schema: 'ViewAction', as2: 'View' }, //            to a social network, whatever one does there
  read: { schema: 'ReadAction', as2: 'Read' },
  watch: { schema: 'WatchAction', as2: 'View' },
  listen: { schema: 'ListenAction', as2: 'Listen' },
} as const;

export type ActionType = keyof typeof ACTION_TYPES;

export const isActionType = (word: unknown): word is ActionType =>
  typeof word === 'string' && Object.hasOwn(ACTION_TYPES, word);

/** The part of life an act belongs to. `private` is one's own time, never the browser's private window. */
export type Mode = 'work' | 'private';
export const MODES = ['work', 'private'] as const satisfies readonly Mode[];

/** What told us: a page while it happened, or an archive afterwards. */
export type Source = 'page' | 'archive';

/** How sure: answered and shown, answered, shown only, or told by an archive. */
export type Evidence = 'confirmed' | 'accepted' | 'seen' | 'archive';

/**
 * How well the moment of an act is known when it is not known exactly, as archives often do not say it: `minute`, told
 * without seconds or on a clock whose zone is taken to be the person's; `day`, of which `at` is noon; `bound`, told only
 * not to be earlier than `at` (the age of what was liked), so that within the last month it proves an act of that month.
 */
export type TimeQuality = 'minute' | 'day' | 'bound';

/** A calendar day where the person was, as days since 1 January 1970. */
export type Day = number;

/** One act of the person. It holds no words, no names and no addresses, so none can be stored, shown or donated. */
export interface Action {
  /** Made once where the act is seen; with `at` it is the key in the store, so that nothing counts twice. */
  readonly id: number;
  readonly type: ActionType;
  /** Id of the site (`src/sites/<site>.ts`); of a self-hosted place only its engine. */
  readonly site: string;
  /** Milliseconds since 1 January 1970 UTC. */
  readonly at: number;
  /** The local calendar day on which it happened, there and then: it does not move when the person travels. */
  readonly day: Day;
  readonly mode: Mode;
  readonly source: Source;
  readonly evidence: Evidence;
  /** How well `at` is known; absent: exactly. */
  readonly quality?: TimeQuality;
  /** For an act from an archive: which import brought it. */
  readonly import?: number;
}
