import { describe, expect, it } from 'vitest';
import { hostile } from './hostile.ts';

describe('messages and backups that no honest hand wrote', () => {
  it('break nothing, leave nothing half written, and are each refused with its reason', {
    timeout: 60_000,
  }, async () => {
    const { reasons, harm } = await hostile(600); // 10,000 in `npm run torture`
    expect(harm).toEqual([]);
    expect([...reasons.values()].reduce((sum, times) => sum + times, 0)).toBe(600);
    expect([...reasons.keys()]).toEqual(
      expect.arrayContaining(['message: act.type is no action', 'backup: damaged', 'backup: foreign']),
    );
  });
});
