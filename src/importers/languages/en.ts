import type { Language } from './language.ts';

export const en: Language = {
  code: 'en',
  months: { sept: 9 },
  verbs: { liked: ['liked'], subscribed: ['subscribed to'] },
};
