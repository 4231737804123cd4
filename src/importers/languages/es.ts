import type { Language } from './language.ts';

export const es: Language = {
  code: 'es',
  months: { sept: 9, set: 9 },
  verbs: { liked: ['te ha gustado', 'has indicado que te gusta'], subscribed: ['te has suscrito a'] },
};
