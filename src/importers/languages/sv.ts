import type { Language } from './language.ts';

export const sv: Language = {
  code: 'sv',
  verbs: { liked: ['gillade', 'har gillat'], subscribed: ['prenumererar på', 'prenumererade på'] },
};
