import type { Journey, Play } from '../../twin/journey.ts';

const ok = { status_code: 0 };
const plain = (does: string, yields: Play['yields'], on: string, off?: string): Play => ({
  does,
  yields,
  at: '/@invented/video/1',
  sends: { to: on },
  answer: ok,
  refusal: { status_code: 3002060, status_msg: 'no' },
  ...(off ? { undo: { sends: { to: off }, answer: ok } } : {}),
});

export const journey: Journey = {
  host: 'www.tiktok.com',
  page: '<a data-e2e="profile-icon"></a>',
  plays: [
    {
      ...plain('likes', 'react', '/api/commit/item/digg/?aid=1988&aweme_id=1&type=1'),
      marks: '<button aria-pressed="false"><b data-e2e="like-icon"></b></button>',
      press: '[aria-pressed=false]',
      becomes: '<button aria-pressed="true"><b data-e2e="like-icon">1</b></button>',
      undo: {
        press: '[aria-pressed=true]',
        sends: { to: '/api/commit/item/digg/?type=0&aweme_id=1' },
        answer: ok,
      },
    },
    {
      ...plain('comments', 'comment', '/api/comment/publish/?aweme_id=1&text=invented', '/api/comment/delete/?cid=1'),
      adds: '<p data-e2e="comment-level-1"></p>',
    },
    plain('answers', 'comment', '/api/comment/publish/?aweme_id=1&reply_id=7&text=invented'),
    plain('likes a comment', 'react', '/api/comment/digg/?cid=1&digg_type=1', '/api/comment/digg/?cid=1&digg_type=0'),
    {
      ...plain('saves', 'save', '/api/item/collect/?action=1&itemId=1'),
      marks: '<button aria-pressed="false"><b data-e2e="bookmark-icon"></b></button>',
      press: '[aria-pressed=false]',
      becomes: '<button aria-pressed="true"><b data-e2e="bookmark-icon">1</b></button>',
      undo: {
        press: '[aria-pressed=true]',
        sends: { to: '/api/item/collect/?itemId=1&action=0' },
        answer: ok,
      },
    },
    {
      ...plain('follows', 'follow', '/api/commit/follow/user/?type=1', '/api/commit/follow/user/?type=0'),
      sends: [{ to: '/api/commit/follow/user/', method: 'HEAD' }, { to: '/api/commit/follow/user/?user_id=1&type=1' }],
    },
    plain('reposts', 'share', '/tiktok/v1/upvote/publish?item_id=1', '/tiktok/v1/upvote/delete?item_id=1'),
    { ...plain('publishes a film', 'upload', '/tiktok/web/project/post/v1/?aid=1988'), at: '/upload' },
    plain('changes the own profile', 'profile', '/api/update/profile/?aid=1988'),
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/@invented/video/2', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    { to: '/api/commit/follow/user/?type=1', method: 'HEAD' },
    { to: '/api/update/profile/', method: 'HEAD' },
    { to: '/api/comment/list/?aweme_id=1', method: 'GET' },
    { to: '/api/recommend/item_list/', method: 'GET' },
    { to: '/tiktok/web/project/status/v1/', method: 'GET' },
  ],
};
