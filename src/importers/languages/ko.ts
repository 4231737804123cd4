import type { Language } from './language.ts';

export const ko: Language = {
  code: 'ko',
  halves: { first: '오전', second: '오후' },
};
