import type { Journey, Play } from '../../twin/journey.ts';

const mutation = (name: string, to = '/api/graphql') => ({
  to,
  headers: { 'x-fb-friendly-name': name },
  form: { variables: '{}', doc_id: '1' },
});
const done = { data: { done: true } };
const plain = (does: string, yields: Play['yields'], name: string, back?: string): Play => ({
  does,
  yields,
  sends: mutation(name),
  answer: done,
  refusal: { errors: [{ code: 1 }], data: null },
  ...(back ? { undo: { sends: mutation(back, '/graphql/query'), answer: done } } : {}),
});
const publish = (does: string, yields: Play['yields'], path: string, info: object): Play => ({
  does,
  yields,
  sends: { to: `/api/v1/media/${path}/`, form: { caption: 'a', text_post_app_info: JSON.stringify(info) } },
  answer: { status: 'ok' },
  refusal: { status: 'fail' },
  undo: { sends: mutation('useTHDeletePostMutation'), answer: done },
  marks: '<div role="dialog"><div contenteditable="true"></div><button type="button" data-twin></button></div>',
  closes: '[role="dialog"]',
});

export const journey: Journey = {
  host: 'www.threads.com',
  plays: [
    plain('likes', 'react', 'useTHLikeMutationLikeMutation', 'useTHLikeMutationUnlikeMutation'),
    plain('reposts', 'share', 'useTHCreateRepostMutation', 'useTHDeleteRepostMutation'),
    publish('writes a post', 'post', 'configure_text_only_post', { reply_control: 0 }),
    publish('answers a post', 'reply', 'configure_text_only_post', { reply_id: '1' }),
    publish('publishes a picture', 'post', 'configure_text_post_app_feed', {}),
    publish('answers with a picture', 'reply', 'configure_text_post_app_feed', { reply_id: '1' }),
    plain('follows', 'follow', 'useTHFollowMutationFollowMutation', 'useTHFollowMutationUnfollowMutation'),
    plain('changes the own profile', 'profile', 'useBarcelonaEditProfileMutation'),
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/@invented/post/1', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    mutation('BcnPublishTypingIndicatorEventMutation'),
    mutation('BarcelonaComposerScheduleButtonQuery'),
    mutation('BarcelonaMarkInboxAsSeenMutation'),
    { to: '/rupload_igphoto/fb_uploader_1', form: {} },
  ],
};
