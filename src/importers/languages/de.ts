import type { Language } from './language.ts';

export const de: Language = {
  code: 'de',
  months: { jän: 1 },
  verbs: { subscribed: ['abonniert'] },
};
