import type { Journey } from '../../twin/journey.ts';
import { mastodonPlays } from '../mastodon-api.ts';

const { plays, lookAlikes } = mastodonPlays('');
const reaction = '/api/v1/pleroma/statuses/1/reactions/%F0%9F%91%8D';

export const journey: Journey = {
  host: 'pleroma.example',
  page: '<script id="initial-results" type="application/json">{}</script><div id="app"></div>',
  plays: [
    ...plays,
    {
      does: 'reacts by emoji',
      yields: 'react',
      sends: { to: reaction, method: 'PUT' },
      undo: { sends: { to: reaction, method: 'DELETE' } },
    },
  ],
  lookAlikes: [...lookAlikes, { to: '/api/v1/pleroma/chats/1/messages', json: { content: 'a' } }],
};
