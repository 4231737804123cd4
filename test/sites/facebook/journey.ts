import type { Journey, Play } from '../../twin/journey.ts';

const mutation = (name: string, input: object = {}) => ({
  to: '/api/graphql/',
  headers: { 'x-fb-friendly-name': name },
  form: { fb_api_req_friendly_name: name, variables: JSON.stringify({ input }), doc_id: '1' },
});
const done = { data: { done: { id: '1' } } };
const plain = (
  does: string,
  yields: Play['yields'],
  name: string,
  input: object = {},
  back?: [string, object?],
): Play => ({
  does,
  yields,
  sends: mutation(name, input),
  answer: done,
  refusal: { errors: [{ code: 1446036, message: 'no' }], data: null },
  ...(back ? { undo: { sends: mutation(...back), answer: done } } : {}),
});

/** What one writes stands in a dialog, which goes when it is sent. */
const inDialog = {
  marks: '<div role="dialog"><div contenteditable="true"></div><button type="button" data-twin></button></div>',
  closes: '[role="dialog"]',
} as const;

export const journey: Journey = {
  host: 'www.facebook.com',
  page: '<div role="navigation"><svg><image></image></svg></div>',
  plays: [
    plain('reacts', 'react', 'CometUFIFeedbackReactMutation', { feedback_reaction_id: '1635855486666999' }, [
      'CometUFIFeedbackReactMutation',
      { feedback_reaction_id: '0' },
    ]),
    {
      ...plain('comments', 'comment', 'useCometUFICreateCommentMutation', {}, ['useCometUFIDeleteCommentMutation']),
      adds: '<div role="article"><div role="article"></div></div>',
    },
    {
      ...plain('recommends a page', 'review', 'ComposerStoryCreateMutation', { source: 'page_recommendation_tab' }),
      ...inDialog,
    },
    {
      ...plain('shares', 'share', 'ComposerStoryCreateMutation', {
        attachments: [{ link: { share_scrape_data: '{"share_type":22}' } }],
      }),
      ...inDialog,
    },
    {
      ...plain(
        'shares what somebody shared',
        'share',
        'ComposerStoryCreateMutation',
        { composer_type: 'share', attachments: null },
        ['useCometTrashPostMutation'],
      ),
      ...inDialog,
    },
    plain('shares (older call)', 'share', 'useCometFeedToFeedReshare_FeedToFeedMutation'),
    {
      ...plain('publishes a post', 'post', 'ComposerStoryCreateMutation', { source: 'WWW', composer_type: 'feed' }, [
        'useCometTrashPostMutation',
      ]),
      ...inDialog,
    },
    {
      ...plain('publishes a post, named in its address only', 'post', 'ComposerStoryCreateMutation'),
      sends: { to: '/api/graphql/?fb_api_req_friendly_name=ComposerStoryCreateMutation', form: { variables: '{}' } },
    },
    plain('publishes a story', 'story', 'StoriesCreateMutation'),
    plain('saves', 'save', 'CometSaveMutation', {}, ['useUnsaveMutation']),
    plain('follows somebody', 'follow', 'CometUserFollowMutation', {}, ['CometUserUnfollowMutation']),
    plain('follows a page', 'follow', 'CometPageFollowCommitMutation', {}, ['CometPageUnfollowCommitMutation']),
    plain('likes a page', 'follow', 'CometPageLikeCommitMutation', {}, ['CometPageUnlikeCommitMutation']),
    plain('asks for a friendship', 'follow', 'FriendingCometFriendRequestSendMutation'),
    plain('accepts a friendship', 'follow', 'FriendingCometFriendRequestConfirmMutation'),
    plain('joins a group', 'join', 'GroupCometJoinForumMutation'),
    plain('changes the own profile', 'profile', 'ProfileCometSetBioMutation'),
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/watch/?v=1', marks: '<video></video>', stays: true },
    { does: 'watches a short film', yields: 'watch', at: '/reel/1', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    mutation('CometUFILiveTypingBroadcastMutation_StartMutation'),
    mutation('CometUFILiveTypingBroadcastMutation_StopMutation'),
    mutation('storiesUpdateSeenStateMutation'),
    mutation('CometUFIFeedbackReactMutation', { feedback_reaction_id: '0' }),
    mutation('ComposerLinkPreviewQuery'),
    mutation('CometPrivacySelectorSavePrivacyMutation'),
    mutation('ComposerStoryEditMutation'),
    mutation('useUpdateBookmarkBatchMutation'),
    mutation('CometNewsFeedPaginationQuery'),
  ],
};
