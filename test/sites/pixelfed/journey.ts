import type { Journey } from '../../twin/journey.ts';
import { mastodonPlays } from '../mastodon-api.ts';

const { plays, lookAlikes } = mastodonPlays('');

export const journey: Journey = {
  host: 'pixelfed.example',
  head: '<meta name="medium" content="image"><link rel="manifest" href="/manifest.json">',
  page: '<main id="content"></main>',
  body: 'class="loggedIn"',
  plays: [
    ...plays,
    { does: 'publishes a picture', yields: 'upload', sends: { to: '/api/compose/v0/publish', json: { media: [] } } },
    { does: 'likes (older call)', yields: 'react', sends: { to: '/i/like', json: { item: 1 } } },
    { does: 'shares (older call)', yields: 'share', sends: { to: '/i/share', json: { item: 1 } } },
    { does: 'keeps (older call)', yields: 'save', sends: { to: '/i/bookmark', json: { item: 1 } } },
  ],
  lookAlikes: [...lookAlikes, { to: '/api/compose/v0/media/upload', json: {} }],
};
