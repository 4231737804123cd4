import type { Journey, Play, Sent } from '../../twin/journey.ts';

const resource = (path: string, options: object = {}): Sent => ({
  to: `/resource/${path}/`,
  form: { source_url: '/', data: JSON.stringify({ options, context: {} }) },
});
const plain = (does: string, yields: Play['yields'], on: Sent, off: Sent): Play => ({
  does,
  yields,
  at: '/pin/1/',
  sends: on,
  undo: { sends: off },
});
const board = { url: '/v3/boards/1/follow/' };

export const journey: Journey = {
  host: 'se.pinterest.com',
  plays: [
    plain('saves a pin', 'save', resource('RepinResource/create'), resource('PinResource/delete')),
    plain('makes a pin', 'upload', resource('PinResource/create'), resource('PinResource/delete')),
    plain('makes a board', 'save', resource('BoardResource/create'), resource('BoardResource/delete')),
    plain('follows somebody', 'follow', resource('UserFollowResource/create'), resource('UserFollowResource/delete')),
    plain('follows a board', 'follow', resource('ApiResource/update', board), resource('ApiResource/delete', board)),
    { does: 'watches a film', yields: 'watch', at: '/pin/2/', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    resource('ApiResource/update', { url: '/v3/users/me/settings/' }),
    resource('UserExperienceResource/update'),
    { to: '/resource/BoardsResource/get/', method: 'GET' },
    { to: '/_/graphql/', json: { queryName: 'a' } },
  ],
};
