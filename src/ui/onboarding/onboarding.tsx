import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Key } from '../../strings.ts';
import { asWelcomed } from '../versions.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { Kept } from './kept.tsx';
import { Modes } from './modes.tsx';
import { Ready } from './ready.tsx';
import { Sites } from './sites.tsx';
import { Welcome } from './welcome.tsx';

interface Step {
  readonly id: string;
  readonly title: Key;
  readonly page: ComponentType;
}

const STEPS: readonly Step[] = [
  { id: 'welcome', title: 'welcome_title', page: Welcome },
  { id: 'kept', title: 'welcome_kept_title', page: Kept },
  { id: 'sites', title: 'welcome_sites_title', page: Sites },
  { id: 'modes', title: 'welcome_modes_title', page: Modes },
  { id: 'ready', title: 'welcome_ready_title', page: Ready },
];

const stepNow = (): number => {
  const at = STEPS.findIndex(({ id }) => `#${id}` === location.hash);
  return Math.max(0, at);
};

/** Step by step in a tab; the step is in the address and in the settings, so that it can be left and taken up again. */
export function Onboarding() {
  const words = useWords();
  const { wish } = useWishes();
  const [at, setAt] = useState(stepNow);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = STEPS[at] ?? STEPS[0];
  const next = STEPS[at + 1];
  const welcomed = (): void => wish(asWelcomed);

  useEffect(() => {
    const follow = (): void => setAt(stepNow());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    // A page that is only looked at writes no wishes: another may be writing them at that moment.
    if (at === 0 || !step) return;
    heading.current?.focus();
    // Whoever sees the last step has been through.
    if (!next) welcomed();
    else wish((before) => (before.welcomed ? before : { ...before, welcomeStep: step.id }));
  }, [at]);

  if (!step) return null;
  const { page: Page } = step;
  document.title = `${words.say(step.title)} – Rungs`;

  return (
    <main class="welcome" data-step={step.id}>
      <header class="welcome-head">
        <img src="/icons/rungs.svg" alt="" width="32" height="32" />
        <p class="welcome-count">{words.say('welcome_step', { step: at + 1, steps: STEPS.length })}</p>
        {next && (
          <a class="quiet" href="dashboard.html" data-skip onClick={welcomed}>
            {words.say('welcome_skip')}
          </a>
        )}
      </header>
      <h1 ref={heading} tabIndex={-1}>
        {words.say(step.title)}
      </h1>
      <Page />
      <footer class="welcome-foot">
        {at > 0 && (
          <a class="button" href={`#${STEPS[at - 1]?.id}`}>
            {words.say('welcome_back')}
          </a>
        )}
        {next ? (
          <a class="button primary" href={`#${next.id}`} data-next>
            {words.say('welcome_next')}
          </a>
        ) : (
          <a class="button primary" href="dashboard.html" data-next onClick={welcomed}>
            {words.say('welcome_done')}
          </a>
        )}
      </footer>
    </main>
  );
}
