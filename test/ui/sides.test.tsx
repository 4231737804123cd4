// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Sides } from '../../src/ui/dashboard/sides.tsx';
import { act, all, daysUpTo, remember, show, TODAY, textOf } from './stage.tsx';

const drawn = () => waitFor(() => expect(all('.sides tbody tr')).toHaveLength(6));
const row = (rung: string): (string | null)[] =>
  all(`.sides tr[data-rung="${rung}"] > *`).map((part) => part.textContent);
const bar = (rung: string, side: string): HTMLElement | null =>
  document.querySelector(`.sides tr[data-rung="${rung}"] [data-side="${side}"] i`);

it('says who one is at work and who in private, and what both share', async () => {
  await remember(
    [
      act('comment', 'wordpress', TODAY - 2, { mode: 'work' }),
      act('comment', 'wordpress', TODAY - 3, { mode: 'work' }),
      act('read', 'wordpress', TODAY - 3, { mode: 'work' }),
      act('watch', 'youtube', TODAY - 1),
    ],
    daysUpTo(TODAY, 30),
  );
  show(<Sides />);
  await drawn();
  expect(textOf('.lead')).toBe('In work you are Critic and Spectator; in private you are Spectator.');
  expect(document.body.textContent).toContain('On both sides: Spectator.');
  expect(document.body.textContent).toContain('In work only: Critic.');
  expect(row('critic')).toEqual(['held, 2 actions · 1 is enough', 'Critic', 'not held, 0 of 1 needed']);
  expect(bar('critic', 'work')?.style.inlineSize).toBe('100%');
  expect(bar('spectator', 'private')?.style.inlineSize).toBe('50%');
});

it('calls nobody inactive on the side on which too few days were watched, and hatches it', async () => {
  await remember([act('comment', 'wordpress', TODAY - 2, { mode: 'work' })], daysUpTo(TODAY, 3));
  show(<Sides />);
  await drawn();
  expect(textOf('.lead')).toBe('In work you are Critic; in private it is too early to say.');
  expect(row('critic')[2]).toBe('not known, none seen · too few days watched');
  expect(all('.looked li').map((line) => line.textContent)).toEqual([
    'watched: 3 (Work: 0 and Private: 3)',
    'before Rungs was here: 27',
  ]);
  expect(bar('critic', 'private')?.dataset.unknown).toBe('true');
  expect(bar('critic', 'work')?.dataset.unknown).toBe('false');
});

it('calls inactive the side on which enough days were watched and nothing was done', async () => {
  await remember([act('watch', 'youtube', TODAY - 2)], daysUpTo(TODAY, 30));
  show(<Sides />);
  await drawn();
  expect(textOf('.lead')).toBe('In work you are Inactive; in private you are Spectator.');
});

it('looks at a shorter or longer stretch when asked', async () => {
  await remember([act('comment', 'wordpress', TODAY - 50)], daysUpTo(TODAY, 90));
  show(<Sides />);
  await drawn();
  expect(row('critic')[2]).toBe('not held, 0 of 1 needed');
  fireEvent.click(screen.getByRole('radio', { name: '90 days' }));
  await waitFor(() => expect(row('critic')[2]).toBe('held, 1 action · 1 is enough'));
});
