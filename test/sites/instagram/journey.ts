import type { Journey, Play } from '../../twin/journey.ts';

const mutation = (name: string, to = '/graphql/query') => ({
  to,
  headers: { 'x-fb-friendly-name': name },
  form: { fb_api_req_friendly_name: name, variables: '{}', doc_id: '1' },
});
const done = { data: { done: true }, status: 'ok' };
const plain = (does: string, yields: Play['yields'], name: string, back?: string): Play => ({
  does,
  yields,
  sends: mutation(name),
  answer: done,
  refusal: { errors: [{ code: 1675030 }], data: null, status: 'ok' },
  ...(back ? { undo: { sends: mutation(back), answer: done } } : {}),
});
const rest = (does: string, yields: Play['yields'], path: string, back?: string): Play => ({
  does,
  yields,
  sends: { to: `/api/v1/${path}`, form: { a: '1' } },
  answer: { status: 'ok' },
  refusal: '<!doctype html><title>Instagram</title>',
  ...(back ? { undo: { sends: { to: `/api/v1/${back}`, form: {} }, answer: { status: 'ok' } } } : {}),
});

export const journey: Journey = {
  host: 'www.instagram.com',
  page: '<nav><a href="/direct/inbox/"></a></nav>',
  plays: [
    plain('likes', 'react', 'usePolarisLikeMediaXIGLikeMutation', 'usePolarisLikeMediaXIGUnlikeMutation'),
    plain('comments', 'comment', 'PolarisPostCommentInputRevampedMutation', 'usePolarisPostDeleteCommentMutation'),
    rest('likes (older call)', 'react', 'web/likes/1/like/', 'web/likes/1/unlike/'),
    rest('comments (older call)', 'comment', 'web/comments/1/add/', 'web/comments/1/delete/2/'),
    plain('likes a comment', 'react', 'PolarisCommentActionsLikeMutation', 'PolarisCommentActionsUnlikeMutation'),
    plain(
      'likes a story',
      'react',
      'usePolarisStoriesV3LikeMutationLikeMutation',
      'usePolarisStoriesV3LikeMutationUnlikeMutation',
    ),
    plain('saves', 'save', 'usePolarisSaveMediaSaveMutation', 'usePolarisSaveMediaUnsaveMutation'),
    rest('saves (older call)', 'save', 'web/save/1/save/', 'web/save/1/unsave/'),
    {
      ...plain(
        'reposts, sent to both gates',
        'share',
        'usePolarisCreateMediaRepostMutation',
        'usePolarisDeleteMediaRepostMutation',
      ),
      sends: [
        mutation('usePolarisCreateMediaRepostMutation'),
        mutation('usePolarisCreateMediaRepostMutation', '/api/graphql'),
      ],
    },
    rest('makes a collection', 'save', 'collections/create/', 'collections/1/delete/'),
    plain('follows', 'follow', 'usePolarisFollowMutation', 'usePolarisUnfollowMutation'),
    plain(
      'follows (another family)',
      'follow',
      'usePolarisToggleFollowUserFollowMutation',
      'usePolarisToggleFollowUserUnfollowMutation',
    ),
    plain('follows (a third)', 'follow', 'usePolarisFollowUserMutation', 'usePolarisFollowUserUnfollowMutation'),
    rest('follows (older call)', 'follow', 'friendships/create/1/', 'friendships/destroy/1/'),
    rest('publishes a story', 'story', 'media/configure_to_story/'),
    rest('publishes a reel', 'upload', 'media/configure_to_clips/'),
    rest('publishes pictures', 'upload', 'media/configure_sidecar/'),
    rest('publishes a picture', 'upload', 'media/configure/'),
    plain(
      'writes a note',
      'post',
      'usePolarisCreateInboxTrayItemSubmitMutation',
      'usePolarisDeleteInboxTrayItemMutation',
    ),
    {
      does: 'changes the own profile',
      yields: 'profile',
      at: '/accounts/edit/',
      sends: { to: '/api/v1/web/accounts/edit/', form: { biography: 'a' } },
      answer: { status: 'ok' },
      refusal: { status: 'fail' },
    },
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'watches a reel', yields: 'watch', at: '/reels/invented/', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    mutation('PolarisAPIReelSeenMutation'),
    mutation('PolarisStoriesV3SeenMutation'),
    mutation('usePolarisFollowUserUnfollowMutation'),
    mutation('useIGDMarkThreadAsReadMutation'),
    mutation('PolarisFeedTimelineRootV2Query'),
    mutation('IGDirectTextSendMutation'),
    { to: '/api/v1/feed/timeline/', form: {} },
    { to: '/api/v1/web/accounts/edit/web_form_data/', method: 'GET' },
    { to: '/rupload_igphoto/fb_uploader_1', form: {} },
  ],
};
