import type { Language } from './language.ts';

export const de: Language = {
  code: 'de',
  months: { jän: 1 },
  halves: { first: 'vorm.', second: 'nachm.' },
  verbs: { subscribed: ['abonniert'] },
};
