// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isoOf, weekOf } from '../../src/domain/day.ts';
import { headlineSentences } from '../../src/ui/dashboard/shift/changes-list.tsx';
import { pagesOf } from '../../src/ui/dashboard/shift/columns.ts';
import { firstPeriods, holds } from '../../src/ui/dashboard/shift/period.ts';
import { spread } from '../../src/ui/dashboard/shift/slope.tsx';
import { ShiftPage } from '../../src/ui/dashboard/shift.tsx';
import { act, all, daysUpTo, press, remember, show, TODAY, textOf, words } from './stage.tsx';

const MONDAY = weekOf(TODAY);
/** The cell of a rung in the week that began so many weeks before the running one. */
const cell = (rung: string, weeksAgo: number): HTMLElement => {
  const cells = document.querySelectorAll<HTMLElement>(`.heat tr[data-rung="${rung}"] td`);
  const found = cells[cells.length - weeksAgo];
  if (!found) throw new Error(`no cell of ${rung}, ${weeksAgo} weeks ago`);
  return found;
};
const seenCell = (weeksAgo: number): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.heat .seen td')].at(-weeksAgo);
const drawn = () => waitFor(() => expect(all('.heat td').length).toBeGreaterThan(0));
const field = (period: string, nth: number): HTMLInputElement => {
  const found = document.querySelectorAll<HTMLInputElement>(`[data-period="${period}"] input[type="date"]`)[nth];
  if (!found) throw new Error('no such field');
  return found;
};
const setPeriod = async (period: 'one' | 'other', from: number, to: number): Promise<void> => {
  fireEvent.input(field(period, 0), { target: { value: isoOf(from) } });
  fireEvent.change(field(period, 0), { target: { value: isoOf(from) } });
  fireEvent.input(field(period, 1), { target: { value: isoOf(to) } });
  fireEvent.change(field(period, 1), { target: { value: isoOf(to) } });
  await waitFor(() => {
    expect(field(period, 0).value).toBe(isoOf(from));
    expect(field(period, 1).value).toBe(isoOf(to));
  });
};

describe('a record of which the last eighteen weeks were watched', () => {
  beforeAll(async () => {
    await remember(
      [
        act('watch', 'youtube', MONDAY - 7 * 20), // before anybody watched
        ...[1, 2, 3, 4].flatMap((ago) => [
          act('comment', 'reddit', MONDAY - 7 * ago),
          act('comment', 'reddit', MONDAY - 7 * ago + 1),
        ]),
        act('save', 'youtube', MONDAY - 7 * 12),
      ],
      daysUpTo(TODAY, 7 * 18 + (TODAY - MONDAY)),
    );
  });
  beforeEach(async () => {
    show(<ShiftPage />);
    await drawn();
  });

  it('is a table of every rung by every whole week, each cell with its words', () => {
    const weeks = all('.heat tbody tr:first-child td').length;
    expect(weeks).toBe(20);
    expect(all('.heat thead th[scope="col"]')).toHaveLength(weeks);
    expect(all('.heat tbody th').map((head) => head.textContent)).toEqual([
      'Creator',
      'Conversationalist',
      'Critic',
      'Collector',
      'Joiner',
      'Spectator',
      'Watched',
    ]);
    expect(cell('critic', 1).textContent).toBe('held, 2 actions');
    expect(cell('collector', 1).textContent).toBe('not held, 0 actions');
    expect(cell('critic', 1).dataset.level).toBe('4');
  });

  it('shows a week in which nobody looked as not known, and never as none', () => {
    expect(cell('critic', 20).dataset.state).toBe('unknown');
    expect(cell('critic', 20).textContent).toBe('not known');
    expect(cell('spectator', 20).textContent).toBe('held, 1 action');
    expect(seenCell(20)?.dataset.seen).toBe('none');
    expect(seenCell(20)?.textContent).toBe('watched on 0 of 7 days');
    expect(seenCell(1)?.textContent).toBe('watched on 7 of 7 days');
  });

  it('says with dates what changed, and "at least" where nobody knows the day before', () => {
    const said = all('.changes li').map((line) => line.textContent);
    expect(said).toContain(`Critic since ${words.day(MONDAY - 28, 'long')}.`);
    expect(said).toContain(`Collector until ${words.day(MONDAY - 7 * 12 + 29, 'long')}.`);
    expect(said).toContain(`Spectator at least since ${words.day(MONDAY - 7 * 20, 'long')}.`);
  });

  it('is one stop for the keyboard, and the arrows go about in it', () => {
    expect(all('.heat td[tabindex="0"]')).toHaveLength(1);
    cell('creator', 1).focus();
    fireEvent.keyDown(cell('creator', 1), { key: 'ArrowDown' });
    fireEvent.keyDown(cell('conversationalist', 1), { key: 'ArrowDown' });
    fireEvent.keyDown(cell('critic', 1), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(cell('critic', 2));
    fireEvent.keyDown(cell('critic', 2), { key: 'Home' });
    expect(document.activeElement).toBe(cell('critic', 20));
    expect(all('.heat td[tabindex="0"]')).toEqual([cell('critic', 20)]);
  });

  it('tells of the column that is looked at', async () => {
    cell('critic', 2).focus();
    fireEvent.focus(cell('critic', 2));
    await waitFor(() => expect(textOf('.heat-card')).toContain(words.days(MONDAY - 14, MONDAY - 8)));
    expect(textOf('.heat-card')).toContain('Critic');
    expect(textOf('.heat-card')).toContain('watched on 7 of 7 days');
  });

  it('takes weeks chosen with Shift and the arrow keys as the first period, and then as the second', async () => {
    cell('critic', 10).focus();
    fireEvent.keyDown(cell('critic', 10), { key: 'ArrowRight', shiftKey: true });
    fireEvent.keyDown(cell('critic', 9), { key: 'ArrowRight', shiftKey: true });
    await waitFor(() => expect(all('.brush [data-chosen="drawn"]')).toHaveLength(3));
    fireEvent.keyUp(cell('critic', 8), { key: 'Shift' });
    await waitFor(() => expect(field('one', 0).value).toBe(isoOf(MONDAY - 70)));
    expect(field('one', 1).value).toBe(isoOf(MONDAY - 50));
    fireEvent.keyDown(cell('critic', 2), { key: 'Enter' });
    await waitFor(() => expect(field('other', 0).value).toBe(isoOf(MONDAY - 14)));
    expect(field('one', 0).value).toBe(isoOf(MONDAY - 70));
  });

  it('takes weeks drawn over with the pointer', async () => {
    fireEvent.pointerDown(cell('joiner', 6), { button: 0, buttons: 1 });
    fireEvent.pointerOver(cell('joiner', 8), { buttons: 1 });
    await waitFor(() => expect(all('.brush [data-chosen="drawn"]')).toHaveLength(3));
    fireEvent.pointerUp(cell('joiner', 8), { button: 0 });
    await waitFor(() => expect(field('one', 0).value).toBe(isoOf(MONDAY - 56)));
    expect(field('one', 1).value).toBe(isoOf(MONDAY - 36));
  });

  it('compares two periods in a sentence, a picture and a table', async () => {
    await setPeriod('one', MONDAY - 7 * 12 - 7, MONDAY - 7 * 12 + 20);
    await setPeriod('other', MONDAY - 28, MONDAY - 1);
    await waitFor(() => expect(textOf('.slope .says')).toBe('New: Critic. No longer: Collector.'));
    expect(textOf('.slope tr[data-rung="critic"]')).toBe('Criticnot held,  0 a weekheld,  2 a week');
    expect(document.querySelector('.slopes [data-rung="critic"]')?.getAttribute('data-moved')).toBe('true');
    expect(document.querySelector('.slopes')?.getAttribute('aria-label')).toBe('New: Critic. No longer: Collector.');
  });

  it('says of a period in which nobody looked that it is not known, without a number', async () => {
    await setPeriod('other', MONDAY - 28, MONDAY - 1);
    await setPeriod('one', MONDAY - 7 * 40, MONDAY - 7 * 40 + 27);
    await waitFor(() => expect(textOf('.slope .says')).toBe('Not known in one of the two: Critic.'));
    expect(textOf('.slope tr[data-rung="critic"] td')).toBe('not known,  not known');
    expect(all('.slope tfoot .looked').map((list) => list.textContent)).toEqual([
      expect.stringMatching(/^watched: 0.*: 28$/),
      'watched: 28 (Work: 0 and Private: 28)',
    ]);
    // One end only is drawn: where nothing is known there is no point at zero.
    expect(all('.slopes [data-rung="critic"] circle')).toHaveLength(1);
    expect(document.querySelector('.slopes [data-rung="critic"] .slope-line')).toBeNull();
  });

  it('says what is usual, and how the last week lies to it', () => {
    expect(textOf('.multiples [data-rung="critic"] figcaption')).toBe(
      'CriticUsually none. Last week: 2 actions, above that.',
    );
    expect(textOf('.multiples [data-rung="creator"] figcaption')).toBe('CreatorUsually none, and none last week.');
    expect(document.querySelector('.multiples [data-rung="critic"] .usual-unknown')?.getAttribute('d')).toMatch(/^M/);
  });

  it('goes over to months, and to one part of life, where nothing is held', async () => {
    fireEvent.click(screen.getByRole('radio', { name: 'Months' }));
    await waitFor(() => expect(all('.heat [data-unit="month"] tbody tr:first-child td').length).toBeLessThan(7));
    fireEvent.click(screen.getByRole('radio', { name: 'Work' }));
    await waitFor(() => expect(all('.heat td[data-state="held"]')).toHaveLength(0));
  });
});

describe('a record of more than a year', () => {
  it('is shown a year at a time, and all of it can be reached', async () => {
    await remember([act('comment', 'reddit', MONDAY - 7 * 120)], daysUpTo(TODAY, 30));
    show(<ShiftPage />);
    await drawn();
    expect(all('.heat tbody tr:first-child td')).toHaveLength(52);
    expect(all('.pages option')).toHaveLength(3);
    press('Earlier');
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Later' }).disabled).toBe(false));
    press('Earlier');
    await waitFor(() => expect(all('.heat tbody tr:first-child td')).toHaveLength(120 - 2 * 52));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Earlier' }).disabled).toBe(true);
    expect(document.querySelector('.heat tr[data-rung="critic"] td')?.textContent).toBe('held, 1 action');
  });
});

describe('a record with nothing in it', () => {
  it('says so', async () => {
    await remember([]);
    show(<ShiftPage />);
    await screen.findByText('Nothing is recorded yet, so nothing can have shifted.');
  });
});

describe('the parts of the page', () => {
  it('cut a series into pages from its end, so that the newest is always whole', () => {
    expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[4, 5], [2, 3], [1]]);
    expect(pagesOf([], 2)).toEqual([]);
  });

  it('begin with the last thirty days against the same days of the year before, as far as the record goes', () => {
    expect(firstPeriods(0, 1_000)).toEqual({ one: { from: 607, to: 636 }, other: { from: 971, to: 1_000 } });
    expect(firstPeriods(900, 1_000).one).toEqual({ from: 900, to: 929 });
    expect(firstPeriods(999, 1_000).one).toEqual({ from: 941, to: 970 });
  });

  it('count a column to a period when half of it lies within', () => {
    expect(holds({ from: 4, to: 10 }, { from: 1, to: 7 })).toBe(true);
    expect(holds({ from: 5, to: 10 }, { from: 1, to: 7 })).toBe(false);
  });

  it('never let two names of the slopes lie on each other, nor leave the picture', () => {
    const names = spread([100, 101, 102, 236, 236]);
    const sorted = [...names].sort((one, other) => one - other);
    sorted.slice(1).forEach((y, nth) => {
      expect(y - (sorted[nth] ?? 0)).toBeGreaterThanOrEqual(17);
    });
    expect(Math.max(...names)).toBeLessThanOrEqual(236);
  });

  it('tell in one sentence what came or went in one month', () => {
    const month = 20_454;
    const settled = month + 59;
    expect(
      headlineSentences(words, [
        { rung: 'joiner', what: 'lost', month, settled },
        { rung: 'critic', what: 'gained', month, settled },
        { rung: 'collector', what: 'gained', month, settled },
      ]),
    ).toEqual(['Critic and Collector since Jan 2026, and it lasted.', 'No longer Joiner, known since Jan 2026.']);
  });
});
