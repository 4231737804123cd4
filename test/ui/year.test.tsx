// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { dayFrom } from '../../src/domain/day.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { linesOf } from '../../src/ui/dashboard/year/card.tsx';
import { yearOf } from '../../src/ui/dashboard/year/year-of.ts';
import { Year } from '../../src/ui/dashboard/year.tsx';
import { act, all, remember, show, TODAY, textOf } from './stage.tsx';

const LAST = new Date(TODAY * 86_400_000).getUTCFullYear() - 1;
const on = (date: string) => dayFrom(`${LAST}-${date}`);
const daysFrom = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
const drawn = () => waitFor(() => expect(all('.year-card')).toHaveLength(1));
const monthsOfRow = (rung: string) =>
  all(`.year-table tr[data-rung="${rung}"] td`).map((cell) => cell.getAttribute('data-state'));

describe('a year that is over, watched from March on', () => {
  beforeAll(async () => {
    await remember(
      [
        act('comment', 'reddit', on('01-10')),
        ...['05', '06', '07'].map((month) => act('comment', 'reddit', on(`${month}-10`))),
        ...['05', '06', '07'].map((month) => act('react', 'bluesky', on(`${month}-10`))),
      ],
      daysFrom(on('03-01'), on('12-31')),
    );
  });

  it('tells month by month what was held, and what nobody can know', async () => {
    show(<Year about={String(LAST)} />);
    await drawn();
    const not = Array.from({ length: 12 }, () => 'not held');
    expect(monthsOfRow('critic')).toEqual(
      not.map((state, nth) => (nth === 1 ? 'unknown' : [0, 4, 5, 6].includes(nth) ? 'held' : state)),
    );
    expect(monthsOfRow('creator').slice(0, 3)).toEqual(['unknown', 'unknown', 'not held']);
    expect(all('.year-card rect[fill="url(#card-hatch)"]').length).toBe(
      all('.year-table td[data-state="unknown"]').length,
    );
  });

  it('says in how many months each rung was held, and what came and went', async () => {
    show(<Year about={String(LAST)} />);
    await drawn();
    const said = all('.changes li').map((line) => line.textContent);
    expect(said).toContain('Critic in 4 months');
    expect(said).toContain('Joiner in 3 months');
    expect(said.join(' ')).toContain(`Critic and Joiner since May ${LAST}, and it lasted.`);
    expect(said.join(' ')).toContain(`No longer Critic and Joiner, known since Aug ${LAST}.`);
  });

  it('names no count, in the picture nor beside it, unless the person ticks that', async () => {
    show(<Year about={String(LAST)} />);
    await drawn();
    const shown = () => `${textOf('.year')} ${document.querySelector('.year-card')?.getAttribute('aria-label')}`;
    expect(shown()).not.toMatch(/\d+ (comment|reaction)/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show how many actions' }));
    await waitFor(() => expect(textOf('.year-card')).toContain('4 comments and 3 reactions'));
    expect(document.querySelector('.year-card')?.getAttribute('aria-label')).toContain('4 comments');
  });

  it('prints', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    show(<Year about={String(LAST)} />);
    await drawn();
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('says so where the browser cannot draw the picture', async () => {
    show(<Year about={String(LAST)} />);
    await drawn();
    const decode = vi.spyOn(Image.prototype, 'decode').mockRejectedValue(new Error('no'));
    fireEvent.click(screen.getByRole('button', { name: 'Save as a picture' }));
    await screen.findByRole('alert');
    decode.mockRestore();
  });

  it('offers every year of the record, and goes to one of them for a year that is not', async () => {
    show(<Year about="1850" />);
    await drawn();
    expect(all('.years a').map((link) => link.textContent)).toEqual([String(LAST + 1), String(LAST)]);
    expect(textOf('.years [aria-current]')).toBe(String(LAST));
    show(<Year />);
    await waitFor(() => expect(textOf('.years [aria-current]')).toBe(String(LAST + 1)));
  });
});

describe('a year that is not over', () => {
  it('leaves the months that are still to come or to end open', () => {
    const today = dayFrom('2026-03-15');
    const told = yearOf({ instrument: forrester2010, options: { classOf: () => undefined } }, [], 2026, today);
    expect(told.months.map((month) => month !== undefined)).toEqual(Array.from({ length: 12 }, (_, nth) => nth < 2));
    expect(told.to).toBe(today - 1);
    expect(told.heldIn).toEqual([]);
    expect(told.known).toBe(0);
  });
});

it('breaks long lists of rungs into lines that fit the card', () => {
  expect(linesOf('Conversationalist, Critic, and Collector')).toEqual(['Conversationalist, Critic,', 'and Collector']);
});
