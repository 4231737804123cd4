import { useEffect, useState } from 'preact/hooks';
import type { Key } from '../../strings.ts';
import { useWords } from '../words.ts';
import { Data } from './data.tsx';
import { Evidence } from './evidence.tsx';
import { ImportPage } from './import.tsx';
import { Now } from './now.tsx';
import { Shares } from './shares.tsx';
import { ShiftPage } from './shift.tsx';
import { Sides } from './sides.tsx';
import { Sites } from './sites.tsx';
import { Unfinished } from './unfinished.tsx';
import { Why } from './why.tsx';
import { WorkNotice } from './work-notice.tsx';
import { Year } from './year.tsx';

/** The pages of the dashboard in the order of its menu, by the first part of the address after `#`. */
const PAGES = ['now', 'shift', 'sides', 'why', 'evidence', 'sites', 'import', 'shares', 'data'] as const;
type Page = (typeof PAGES)[number] | 'year';

/** `#why/critic` is the page `why` about `critic`. */
function readAddress(hash: string): { readonly page: Page; readonly about?: string } {
  const [name = '', about] = hash.replace(/^#/, '').split('/');
  const page = [...PAGES, 'year' as const].find((page) => page === name) ?? 'now';
  return { page, ...(about && { about: decodeURIComponent(about) }) };
}

export function Dashboard() {
  const words = useWords();
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const heed = (): void => setHash(location.hash);
    window.addEventListener('hashchange', heed);
    return () => window.removeEventListener('hashchange', heed);
  }, []);
  const { page, about } = readAddress(hash);
  const subject = about !== undefined ? { about } : {};
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
        <Unfinished />
        {page !== 'now' && <h1>{words.say(title)}</h1>}
        <WorkNotice page={page} />
        {page === 'now' && <Now />}
        {page === 'shift' && <ShiftPage />}
        {page === 'sides' && <Sides />}
        {page === 'why' && <Why {...subject} />}
        {page === 'evidence' && <Evidence {...(about && { rung: about })} />}
        {page === 'sites' && <Sites />}
        {page === 'import' && <ImportPage />}
        {page === 'shares' && <Shares {...subject} />}
        {page === 'data' && <Data />}
        {page === 'year' && <Year {...subject} />}
      </main>
    </>
  );
}
