import { describe, expect, it } from 'vitest';
import { dayFrom, dayOf, isoOf, monthOf, weekOf } from '../../src/domain/day.ts';

const at = (iso: string): number => Date.parse(iso);

describe('the local day of a moment', () => {
  it('begins with the first millisecond after midnight on the wall and ends with the last before the next', () => {
    expect(isoOf(dayOf(at('2026-06-09T22:00:00.000Z'), 120))).toBe('2026-06-10');
    expect(isoOf(dayOf(at('2026-06-09T21:59:59.999Z'), 120))).toBe('2026-06-09');
    expect(isoOf(dayOf(at('2026-06-10T21:59:59.999Z'), 120))).toBe('2026-06-10');
  });

  it('is 23 hours long when summer time begins and 25 when it ends', () => {
    const length = (first: string, last: string) => (at(last) - at(first)) / 3_600_000;
    const [spring, springEnd] = ['2026-03-28T23:00Z', '2026-03-29T22:00Z'] as const;
    expect(isoOf(dayOf(at(spring), 60))).toBe('2026-03-29');
    expect(isoOf(dayOf(at(springEnd) - 1, 120))).toBe('2026-03-29');
    expect(isoOf(dayOf(at(springEnd), 120))).toBe('2026-03-30');
    expect(length(spring, springEnd)).toBe(23);
    const [autumn, autumnEnd] = ['2026-10-24T22:00Z', '2026-10-25T23:00Z'] as const;
    expect(isoOf(dayOf(at(autumn), 120))).toBe('2026-10-25');
    expect(isoOf(dayOf(at(autumnEnd) - 1, 60))).toBe('2026-10-25');
    expect(isoOf(dayOf(at(autumnEnd), 60))).toBe('2026-10-26');
    expect(length(autumn, autumnEnd)).toBe(25);
  });

  it('differs by place: one moment is two days on the two sides of the date line', () => {
    const moment = at('2026-06-10T11:00Z');
    expect(isoOf(dayOf(moment, 14 * 60))).toBe('2026-06-11');
    expect(isoOf(dayOf(moment, -12 * 60))).toBe('2026-06-09');
  });

  it('knows zones that are off by half an hour, and moments before 1970', () => {
    expect(isoOf(dayOf(at('2026-06-09T18:30Z'), 330))).toBe('2026-06-10');
    expect(isoOf(dayOf(at('2026-06-09T18:29:59.999Z'), 330))).toBe('2026-06-09');
    expect(dayOf(-1, 0)).toBe(-1);
  });
});

describe('the week of a day', () => {
  it('begins on Monday (ISO 8601)', () => {
    const monday = dayFrom('2026-06-01');
    for (let ahead = 0; ahead < 7; ahead += 1) expect(isoOf(weekOf(monday + ahead))).toBe('2026-06-01');
    expect(isoOf(weekOf(monday + 7))).toBe('2026-06-08');
    expect(isoOf(weekOf(monday - 1))).toBe('2026-05-25');
  });

  it('runs across the turn of the year and of 1970', () => {
    expect(isoOf(weekOf(dayFrom('2027-01-01')))).toBe('2026-12-28');
    expect(isoOf(weekOf(0))).toBe('1969-12-29');
    expect(isoOf(weekOf(-10))).toBe('1969-12-22');
  });
});

describe('dates and months', () => {
  it('are read and written as ISO 8601', () => {
    expect(dayFrom('1970-01-01')).toBe(0);
    expect(isoOf(dayFrom('2024-02-29'))).toBe('2024-02-29');
  });

  it('step by calendar month, over the turn of a year and from the last day of a long month', () => {
    expect(isoOf(monthOf(dayFrom('2026-01-31')))).toBe('2026-01-01');
    expect(isoOf(monthOf(dayFrom('2026-01-31'), 1))).toBe('2026-02-01');
    expect(isoOf(monthOf(dayFrom('2026-12-15'), 1))).toBe('2027-01-01');
    expect(isoOf(monthOf(dayFrom('2026-01-15'), -2))).toBe('2025-11-01');
  });
});
