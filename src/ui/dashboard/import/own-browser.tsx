import { useState } from 'preact/hooks';
import { browser } from '../../../browser.ts';
import { archiveOfBrowser, type Visit } from '../../../importers/browser.ts';
import type { Chosen } from '../../../importers/containers/container.ts';
import { openingOf } from '../../../importers/places.ts';
import { useWords } from '../../words.ts';

const ASKED = { permissions: ['history', 'bookmarks'] } as const;
const MOST = 1_000_000; // addresses; a browser keeps fewer

/** The browser's own history and bookmarks, by a permission that is asked for at the press and given back after it. */
export function OwnBrowser({ choose }: { readonly choose: (chosen: readonly Chosen[]) => void }) {
  const words = useWords();
  const [state, setState] = useState<'idle' | 'reading' | 'refused'>('idle');

  async function look(): Promise<void> {
    const asked = { permissions: [...ASKED.permissions] };
    const granted = await browser.permissions.request(asked); // first of all, as it needs the press
    if (!granted) return setState('refused');
    setState('reading');
    try {
      const archive = await archiveOfBrowser(visits(), await browser.bookmarks.getTree());
      setState('idle');
      choose([archive]);
    } finally {
      await browser.permissions.remove(asked);
    }
  }

  return (
    <section class="own">
      <h2>{words.say('import_own')}</h2>
      <p class="soft">{words.say('import_own_lead')}</p>
      <p class="buttons">
        <button type="button" class="button" data-do="own" disabled={state === 'reading'} onClick={() => void look()}>
          {words.say('import_own_look')}
        </button>
        <span role="status">
          {state !== 'idle' && words.say(state === 'reading' ? 'import_own_reading' : 'import_own_refused')}
        </span>
      </p>
    </section>
  );
}

/** The single visits to known social places; no other address is asked about. */
async function* visits(): AsyncGenerator<Visit> {
  for (const { url } of await browser.history.search({ text: '', startTime: 0, maxResults: MOST })) {
    if (!url || openingOf(url, 0).length === 0) continue;
    for (const { visitTime } of await browser.history.getVisits({ url }))
      if (visitTime !== undefined) yield { url, visitTime };
  }
}
