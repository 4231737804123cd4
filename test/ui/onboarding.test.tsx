// @vitest-environment happy-dom
import './extension.ts';

import { act as drawn, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Unfinished } from '../../src/ui/dashboard/unfinished.tsx';
import { Onboarding } from '../../src/ui/onboarding/onboarding.tsx';
import { all, press, show, textOf, wishes } from './stage.tsx';

const FRESH = { welcomed: false };

async function at(step: string): Promise<void> {
  await drawn(() => {
    location.hash = step;
    show(<Onboarding />, FRESH);
  });
  await waitFor(() => expect(document.querySelector('main')?.dataset.step).toBe(step));
}

it('shows an example that says it is one, with a reason for each rung that is pressed', async () => {
  await at('welcome');
  expect(textOf('.example figcaption')).toContain('Example.');
  expect(all('.example .ladder > li')).toHaveLength(7);
  expect(all('.example [data-held="true"]').map((row) => row.getAttribute('data-rung'))).toEqual([
    'critic',
    'collector',
    'joiner',
    'spectator',
  ]);
  expect(textOf('.example .why')).toContain('Critic: ');
  await drawn(() => press(/^Creator/));
  expect(textOf('.example .why')).toContain('Creator: ');
});

it('can be left at any step, and the dashboard leads back to it until it is over or not wanted', async () => {
  await at('sites');
  expect(wishes()).toMatchObject({ welcomed: false, welcomeStep: 'sites' });

  show(<Unfinished />, wishes());
  expect(document.querySelector('a')?.getAttribute('href')).toBe('onboarding.html#sites');
  await drawn(() => press('Skip for now'));
  expect(wishes()).toMatchObject({ welcomed: true });
  expect(wishes().welcomeStep).toBeUndefined();
  expect(all('.notice')).toHaveLength(0);

  show(<Unfinished />, FRESH); // never begun: nothing to go on with
  expect(all('.notice')).toHaveLength(0);
});

it('offers the archives at its end, where it is over', async () => {
  await at('ready');
  expect(document.querySelector('[data-offer="import"]')?.getAttribute('href')).toBe('dashboard.html#import');
  await waitFor(() => expect(wishes().welcomed).toBe(true));
});
