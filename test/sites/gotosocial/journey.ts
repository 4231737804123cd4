import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'gotosocial.example',
  head: '<meta name="generator" content="gotosocial">',
  page: '<div class="page"></div>',
  plays: [
    {
      does: 'changes the own profile',
      yields: 'profile',
      at: '/settings/user/profile',
      sends: { to: '/api/v1/accounts/update_credentials', method: 'PATCH', form: { note: 'a' } },
    },
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'reads a post', yields: 'read', at: '/@invented/statuses/1', stays: true },
  ],
  lookAlikes: [
    { to: '/api/v1/accounts/update_credentials', json: {} },
    { to: '/api/v1/user/password_change', form: { old_password: 'a' } },
  ],
};
