import { useEffect, useRef, useState } from 'preact/hooks';
import { isPaused, type Rest, restUntil } from '../../domain/pause.ts';
import type { Key } from '../../strings.ts';
import { offsetAt } from '../clock.ts';
import { Icon } from '../marks.tsx';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

const RESTS: readonly { readonly rest: Rest; readonly key: Key }[] = [
  { rest: '15 minutes', key: 'pause_minutes' },
  { rest: 'until tomorrow', key: 'pause_tomorrow' },
  { rest: 'until resumed', key: 'pause_resumed' },
];

/** Lets recording rest for a while, or go on. */
export function Pause({ now }: { readonly now: number }) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const rests = isPaused(settings, now);

  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);

  const pause = (rest: Rest): void => {
    const at = Date.now();
    wish((before) => ({ ...before, pausedUntil: restUntil(rest, at, offsetAt) }));
    setOpen(false);
  };
  const resume = (): void => wish(({ pausedUntil: _, ...others }) => others);

  if (rests)
    return (
      <button type="button" class="quiet" data-pause="resume" onClick={resume}>
        <Icon name="resume" /> {words.say('resume')}
      </button>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of its buttons closes the menu
    <div
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        if (event.currentTarget instanceof HTMLElement) event.currentTarget.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="quiet"
        data-pause="menu"
        aria-expanded={open}
        aria-controls="pause-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name="pause" /> {words.say('pause')}
      </button>
      <div ref={menu} id="pause-menu" class="menu-list" hidden={!open}>
        {RESTS.map(({ rest, key }) => (
          <button key={rest} type="button" data-rest={rest} onClick={() => pause(rest)}>
            {words.say(key)}
          </button>
        ))}
      </div>
    </div>
  );
}
