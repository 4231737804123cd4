// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { weekOf } from '../../src/domain/day.ts';
import { Now } from '../../src/ui/dashboard/now.tsx';
import { act, all, daysUpTo, remember, show, TODAY, textOf, words } from './stage.tsx';

const MONDAY = weekOf(TODAY);
const row = (rung: string): string => textOf(`.rungs tr[data-rung="${rung}"]`);

beforeEach(async () => {
  await remember(
    [
      ...[1, 2, 3].map((ago) => act('comment', 'reddit', TODAY - ago)),
      act('discuss', 'stackexchange', TODAY - 4),
      act('post', 'bluesky', MONDAY - 7),
      act('watch', 'youtube', TODAY - 60),
    ],
    daysUpTo(TODAY, 40),
  );
  show(<Now />);
  await waitFor(() => expect(all('.rungs > tbody > tr')).toHaveLength(6));
});

it('says of each rung what it is made of, by kind and by site', () => {
  const parts = all('.rungs tr[data-rung="critic"] .parts').map((table) => table.textContent);
  expect(parts).toEqual(['By actionCommenting3Discussing1', 'By siteReddit3Stack Exchange1']);
  expect(all('.rungs tr[data-rung="creator"] .parts')).toHaveLength(0);
});

it('says when a held rung would be lost, and how far away another is', () => {
  expect(row('critic')).toContain(`With nothing more it ends on ${words.day(TODAY + 29, 'long')}.`);
  expect(row('creator')).toContain('One action of this kind within 30 days is enough.');
  // One of the four weeks is met, the last: three more, of which the running week is one.
  expect(row('conversationalist')).toContain(`It is held on ${words.day(MONDAY + 21, 'long')} at the earliest`);
});

it('says on how many days somebody looked, in which part of life, and what is known of the others', async () => {
  const store = await remember([], daysUpTo(TODAY - 3, 5));
  for (const day of [TODAY - 4, TODAY - 12]) await store.look(day, 'work', 'watched');
  await store.look(TODAY - 1, 'private', 'paused');
  const id = await store.addImport({ importer: 'takeout', at: Date.now() });
  await store.endImport(id, { acts: 0, covers: [{ mode: 'private', from: TODAY - 29, to: TODAY - 20 }] });
  show(<Now />);
  const told = (): (string | null)[] => all('.looked li').map((line) => line.textContent);
  const month = [
    'watched: 6 (Work: 2 and Private: 5)',
    'paused: 1',
    'nobody looked: 6',
    'before Rungs was here: 17',
    'told of by an archive: 10',
  ];
  await waitFor(() => expect(told()).toEqual(month));
  fireEvent.click(screen.getByRole('radio', { name: '7 days' }));
  await waitFor(() => expect(told()).toEqual(['watched: 4 (Work: 1 and Private: 4)', 'paused: 1', 'nobody looked: 2']));
});

it('adds its summary to an instrument that has one', async () => {
  expect(all('[data-summary]')).toHaveLength(0);
  show(<Now />, { instrument: 'active-passive' });
  await waitFor(() => expect(textOf('h1')).toBe('Active, social'));
  expect(textOf('[data-summary]')).toBe('In short: Create and Contribute.');
  fireEvent.click(screen.getByRole('radio', { name: '90 days' }));
  await waitFor(() => expect(textOf('[data-summary]')).toBe('In short: Create, Contribute, and Consume.'));
});

it('widens the window to 90 days and narrows it to 7', async () => {
  expect(row('spectator')).toContain('0 of 1 needed');
  fireEvent.click(screen.getByRole('radio', { name: '90 days' }));
  await waitFor(() => expect(row('spectator')).toContain('1 action'));
  fireEvent.click(screen.getByRole('radio', { name: '7 days' }));
  await waitFor(() => expect(row('spectator')).toContain('0 of 1 needed'));
  expect(row('creator')).toContain('One action of this kind within 7 days is enough.');
});

it('lists which rungs were held together, in how many weeks; weeks of which nothing is known stand apart', () => {
  const rows = all('.combinations tbody tr').map((line) => ({
    profile: line.querySelector('th')?.textContent,
    belongs: [...line.querySelectorAll('.belongs')].filter((mark) => mark.querySelector('svg')).length,
    weeks: Number(line.querySelector('td:nth-last-child(2)')?.textContent),
  }));
  expect(rows.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(26);
  expect(rows.find(({ profile }) => profile === 'Not known')?.belongs).toBe(0);
  expect(rows.find(({ profile }) => profile === 'Not known')?.weeks).toBeGreaterThan(10);
  for (const { profile, belongs } of rows.filter((one) => one.profile !== 'Not known'))
    expect(belongs).toBe(profile === 'Inactive' ? 0 : profile?.split(/, and |, | and /).length);
});
