import { useEffect, useState } from 'preact/hooks';
import type { Key } from '../../strings.ts';
import { SiteChooser } from '../site-chooser.tsx';
import { useWords } from '../words.ts';
import { Data } from './data.tsx';
import { Evidence } from './evidence.tsx';
import { Now } from './now.tsx';

/** The pages of the dashboard, by the first part of the address after `#`. */
const PAGES = ['now', 'evidence', 'sites', 'data'] as const;
type Page = (typeof PAGES)[number];

/** `#why/critic` is the evidence for one rung: what the popup's "See the actions" leads to. */
function readAddress(hash: string): { readonly page: Page; readonly rung?: string } {
  const [name = '', detail] = hash.replace(/^#/, '').split('/');
  if (name === 'why') return { page: 'evidence', ...(detail && { rung: detail }) };
  return { page: PAGES.find((page) => page === name) ?? 'now' };
}

export function Dashboard() {
  const words = useWords();
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const heed = (): void => setHash(location.hash);
    window.addEventListener('hashchange', heed);
    return () => window.removeEventListener('hashchange', heed);
  }, []);
  const { page, rung } = readAddress(hash);
  const title = `dashboard_${page}` satisfies Key;

  return (
    <>
      <header class="top">
        <a class="brand" href="#now">
          <img src="/icons/rungs-48.png" width="28" height="28" alt="" />
          Rungs
        </a>
        <nav aria-label={words.say('dashboard_pages')}>
          {PAGES.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === page ? 'page' : undefined}>
              {words.say(`dashboard_${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <main class="page">
        {page !== 'now' && <h1>{words.say(title)}</h1>}
        {page === 'now' && <Now />}
        {page === 'evidence' && <Evidence {...(rung && { rung })} />}
        {page === 'sites' && <SiteChooser />}
        {page === 'data' && <Data />}
      </main>
    </>
  );
}
