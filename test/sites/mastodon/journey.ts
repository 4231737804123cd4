import type { Journey } from '../../twin/journey.ts';
import { mastodonPlays } from '../mastodon-api.ts';

export const journey: Journey = {
  host: 'mastodon.example',
  page: '<div id="mastodon"></div>',
  ...mastodonPlays(''),
};
