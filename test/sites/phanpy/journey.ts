import type { Journey } from '../../twin/journey.ts';
import { mastodonPlays } from '../mastodon-api.ts';

export const journey: Journey = {
  host: 'phanpy.example',
  head: '<meta name="description" content="Minimalistic opinionated Mastodon web client">',
  ...mastodonPlays('https://hollo.example'),
};
