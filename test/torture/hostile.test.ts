import { describe, expect, it } from 'vitest';
import { hostile } from './hostile.ts';

describe('messages and backups that no honest hand wrote', () => {
  it('break nothing, leave nothing half written, and are each refused with its reason', {
    timeout: 240_000,
  }, async () => {
    const { reasons, harm } = await hostile(600); // 10,000 in `npm run torture`
    expect(harm).toEqual([]);
    const judged = [...reasons].filter(([reason]) => !reason.startsWith('corpus'));
    expect(judged.reduce((sum, [, times]) => sum + times, 0)).toBe(600);
    expect(reasons.get('corpus: damaged')).toBeGreaterThan(15);
    expect(reasons.get('corpus: passphrase')).toBe(5);
    expect([...reasons.keys()]).toEqual(
      expect.arrayContaining(['message: act.type is no action', 'backup: damaged', 'backup: foreign']),
    );
  });
});
