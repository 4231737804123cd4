import { type Body, flips, type Journey, type Play } from '../../twin/journey.ts';

const signedIn = { mainAppWebResponseContext: { loggedOut: false } };
const done = { responseContext: signedIn };
/** What a script call got while signed out: 200, and nothing done. */
const refusal = { responseContext: { mainAppWebResponseContext: { loggedOut: true } } };
const call = (path: string, json: object = {}) => ({ to: `/youtubei/v1/${path}?prettyPrint=false`, json });
const plain = (does: string, yields: Play['yields'], path: string, json: object = {}, answer: Body = done): Play => ({
  does,
  yields,
  at: '/watch?v=invented',
  sends: call(path, json),
  answer,
  refusal,
});
/** The thumb shows whether it is pressed. */
const pressed = (play: Play, holder?: string): Play =>
  flips(play, 'aria-pressed="false"', 'aria-pressed="true"', holder);
const video = { target: { videoId: 'invented' } };
const failed = { actionResult: { status: 'STATUS_FAILED' } };

export const journey: Journey = {
  host: 'www.youtube.com',
  page: '<button id="avatar-btn"></button>',
  plays: [
    pressed(
      {
        ...plain('likes a film', 'react', 'like/like', video),
        undo: { sends: call('like/removelike', video), answer: done },
      },
      'like-button-view-model',
    ),
    pressed(
      {
        ...plain('dislikes a film', 'react', 'like/dislike', video),
        undo: { sends: call('like/removelike', video), answer: done },
      },
      'dislike-button-view-model',
    ),
    { ...plain('saves a playlist', 'save', 'like/like', { target: { playlistId: 'PL1' } }), at: '/playlist?list=PL1' },
    {
      ...plain('comments', 'comment', 'comment/create_comment', {}, { actionResult: { status: 'STATUS_SUCCEEDED' } }),
      refusal: failed,
      adds: '<ytd-comment-view-model></ytd-comment-view-model>',
    },
    {
      ...plain(
        'answers',
        'comment',
        'comment/create_comment_reply',
        {},
        { actionResult: { status: 'STATUS_SUCCEEDED' } },
      ),
      refusal: failed,
      adds: '<ytd-comment-view-model></ytd-comment-view-model>',
    },
    pressed({
      ...plain(
        'likes a comment',
        'react',
        'comment/perform_comment_action',
        { actions: ['CAUQ'] },
        { actionResults: [{ status: 'STATUS_SUCCEEDED', feedback: 'FEEDBACK_LIKE' }] },
      ),
      refusal: { actionResults: [{ status: 'STATUS_FAILED' }] },
      undo: {
        sends: call('comment/perform_comment_action', { actions: ['CAMQ'] }),
        answer: { actionResults: [{ status: 'STATUS_SUCCEEDED', feedback: 'FEEDBACK_UNLIKE' }] },
      },
    }),
    {
      ...plain(
        'subscribes',
        'subscribe',
        'subscription/subscribe',
        { channelIds: ['UC1'] },
        { ...done, actions: [{ updateSubscribeButtonAction: { subscribed: true } }] },
      ),
      adds: '<ytd-subscribe-button-renderer subscribed></ytd-subscribe-button-renderer>',
      undo: { sends: call('subscription/unsubscribe', { channelIds: ['UC1'] }), answer: done },
    },
    {
      ...plain(
        'puts a film on a playlist',
        'save',
        'browse/edit_playlist',
        { actions: [{ action: 'ACTION_ADD_VIDEO', addedVideoId: 'a' }] },
        { status: 'STATUS_SUCCEEDED' },
      ),
      refusal: { status: 'STATUS_FAILED' },
      undo: {
        sends: call('browse/edit_playlist', { actions: [{ action: 'ACTION_REMOVE_VIDEO_BY_VIDEO_ID' }] }),
        answer: { status: 'STATUS_SUCCEEDED' },
      },
    },
    {
      ...plain('makes a playlist', 'save', 'playlist/create', { title: 'a' }),
      undo: { sends: call('playlist/delete', { playlistId: 'PL1' }), answer: done },
    },
    plain('writes to the own channel', 'post', 'backstage/create_post'),
    plain('writes in a live chat', 'post', 'live_chat/send_message'),
    {
      does: 'uploads a film',
      yields: 'upload',
      sends: { to: '/youtubei/v1/upload/createvideo?alt=json', json: {} },
      answer: { videoId: 'invented' },
    },
    {
      does: 'watches a film',
      yields: 'watch',
      at: '/watch?v=invented',
      marks: '<video class="html5-main-video"></video>',
      stays: true,
    },
    {
      does: 'watches a live film',
      yields: 'watch',
      at: '/live/invented',
      marks: '<video class="html5-main-video"></video>',
      stays: true,
    },
    {
      does: 'watches a short film',
      yields: 'watch',
      at: '/shorts/invented',
      marks: '<video class="html5-main-video"></video>',
      stays: true,
    },
    {
      does: 'listens to a piece',
      yields: 'listen',
      at: 'https://music.youtube.com/watch?v=invented',
      marks: '<video class="html5-main-video"></video>',
      stays: true,
    },
  ],
  elsewhere: [
    {
      does: 'is shown a silent film in passing',
      at: '/feed/subscriptions',
      marks: '<video class="html5-main-video" muted></video>',
    },
  ],
  lookAlikes: [
    call('share/get_share_panel'),
    call('playlist/get_add_to_playlist'),
    call('notification/modify_channel_preference'),
    call('feedback'),
    call('log_event'),
    call('player', { videoId: 'hovered' }),
    call('next', { videoId: 'hovered' }),
    call('browse', { browseId: 'FEwhat_to_watch' }),
    call('comment/perform_comment_action', { actions: ['translate'] }),
    call('browse/edit_playlist', { actions: [{ action: 'ACTION_MOVE_VIDEO_AFTER' }] }),
    { to: '/api/stats/watchtime?muted=1', method: 'GET' },
  ],
};
