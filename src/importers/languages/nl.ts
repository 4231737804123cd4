import type { Language } from './language.ts';

export const nl: Language = {
  code: 'nl',
  months: { mrt: 3 },
  verbs: { subscribed: ['geabonneerd op'] },
};
