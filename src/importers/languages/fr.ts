import type { Language } from './language.ts';

export const fr: Language = {
  code: 'fr',
  verbs: { liked: ['vous avez aimé', 'a aimé'], subscribed: ['vous vous êtes abonné à', 's’est abonné à'] },
};
