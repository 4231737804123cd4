import type { Journey, Play, Sent } from '../../twin/journey.ts';

const operation = (name: string, variables: object = {}): Sent => ({
  to: '/_/graphql',
  headers: { 'graphql-operation': name },
  json: [{ operationName: name, variables }],
});
const done = [{ data: { done: {} } }];
const plain = (does: string, yields: Play['yields'], on: Sent, off?: Sent): Play => ({
  does,
  yields,
  at: '/@invented/a-story-1a2b',
  sends: on,
  answer: done,
  refusal: [{ errors: [{ message: 'no' }], data: null }],
  ...(off ? { undo: { sends: off, answer: done } } : {}),
});

export const journey: Journey = {
  host: 'medium.com',
  head: '<meta property="al:android:package" content="com.medium.reader">',
  plays: [
    plain('claps', 'react', operation('ClapMutation', { numClaps: 1 }), operation('ClapMutation', { numClaps: -1 })),
    plain('answers', 'comment', operation('PublishPostThreadedResponse')),
    plain('follows a writer', 'follow', operation('FollowUserMutation'), operation('UnfollowUserMutation')),
    plain('follows a tag', 'subscribe', operation('FollowTagMutation'), operation('UnfollowTagMutation')),
    plain('keeps', 'save', operation('AddToPredefinedCatalogMutation'), operation('EditCatalogItemsMutation')),
    { does: 'reads', yields: 'read', at: '/@invented/a-story-3c4d', marks: '<article></article>', stays: true },
  ],
  lookAlikes: [
    operation('PostPageQuery'),
    operation('ClapMutation', { numClaps: -3 }),
    { to: '/p/1a2b/deltas?logLockId=1', json: { deltas: [] } },
  ],
};
