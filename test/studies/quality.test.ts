import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stated } from '../quality.ts';
import type { Totals } from '../table.ts';

const TOTALS: Totals = {
  platforms: 31,
  pairs: 120,
  thin: [],
  acts: 1_001,
  found: 999,
  lookAlikes: 640,
  phantoms: 2,
  confirmed: 700,
  off: 3,
};

describe.each(['en', 'sv'] as const)('the data quality statement in %s', (language) => {
  const page = readFileSync(`docs/studies/data-quality${language === 'en' ? '' : `.${language}`}.md`, 'utf8');

  it('takes up what the truth table came to, in place of what stood there, and leaves the rest', () => {
    const once = stated(page, language, TOTALS);
    for (const figure of ['31', '120', '999', '1001', '700', '640', language === 'en' ? '99.8 %' : '99,8 %'])
      expect(once).toContain(figure);
    const again = stated(once, language, { ...TOTALS, platforms: 44 });
    expect(again).toContain('44 pla');
    expect(again).not.toContain('31 pla');
    const around = (text: string) => text.replace(/<!-- truth:begin[\s\S]*truth:end -->/, '');
    expect(around(again)).toBe(around(page));
  });

  it('says nothing without a place for it', () => {
    expect(() => stated('# A page', language, TOTALS)).toThrow('no place for the figures');
  });
});
