import { flips, type Journey, type Play } from '../../twin/journey.ts';

const operation = (operationName: string) => ({
  to: 'https://gql.twitch.tv/gql',
  json: [{ operationName, variables: { input: {} } }],
});
const done = [{ data: { done: { id: '1', error: null } } }];
const plain = (does: string, yields: Play['yields'], name: string): Play => ({
  does,
  yields,
  at: '/invented',
  sends: operation(name),
  answer: done,
  refusal: [{ errors: [{ message: 'no' }] }],
});

export const journey: Journey = {
  host: 'www.twitch.tv',
  plays: [
    flips(
      {
        ...plain('follows a channel', 'subscribe', 'FollowButton_FollowUser'),
        undo: { sends: operation('FollowButton_UnfollowUser'), answer: done },
      },
      'data-test-selector="follow-button"',
      'data-test-selector="unfollow-button"',
    ),
    plain('writes in the chat', 'post', 'sendChatMessage'),
    { does: 'watches', yields: 'watch', at: '/invented', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    operation('VideoPlayerStatusOverlayChannel'),
    operation('ChannelPointsContext'),
    operation('VideoPreviewOverlay'),
  ],
};
