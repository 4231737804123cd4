import type { Journey } from '../../twin/journey.ts';
import { mastodonPlays } from '../mastodon-api.ts';

export const journey: Journey = { host: 'elk.zone', ...mastodonPlays('https://gotosocial.example') };
