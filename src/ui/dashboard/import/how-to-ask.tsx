import { IMPORTERS } from '../../../importers/index.ts';
import type { Key } from '../../../strings.ts';
import { useWords } from '../../words.ts';
import { archiveTitle } from './titles.ts';

/** Where the person asks for their archive, as far as that is one address for everybody. */
const ADDRESSES: Readonly<Record<string, string>> = {
  facebook: 'https://accountscenter.facebook.com/info_and_permissions/dyi',
  instagram: 'https://accountscenter.instagram.com/info_and_permissions/dyi',
  takeout: 'https://takeout.google.com/',
  x: 'https://x.com/settings/download_your_data',
  reddit: 'https://www.reddit.com/settings/data-request',
  tiktok: 'https://www.tiktok.com/setting/download-your-data',
  linkedin: 'https://www.linkedin.com/mypreferences/d/download-my-data',
  bluesky: 'https://bsky.app/settings/account',
  goodreads: 'https://www.goodreads.com/review/import',
  letterboxd: 'https://letterboxd.com/settings/data/',
  spotify: 'https://www.spotify.com/account/privacy/',
};

/** The steps at each platform, one line each. */
const STEPS = {
  threads: 'import_ask_threads',
  instagram: 'import_ask_instagram',
  facebook: 'import_ask_facebook',
  x: 'import_ask_x',
  mastodon: 'import_ask_mastodon',
  bluesky: 'import_ask_bluesky',
  reddit: 'import_ask_reddit',
  takeout: 'import_ask_takeout',
  tiktok: 'import_ask_tiktok',
  linkedin: 'import_ask_linkedin',
  discord: 'import_ask_discord',
  spotify: 'import_ask_spotify',
  goodreads: 'import_ask_goodreads',
  letterboxd: 'import_ask_letterboxd',
  'read-later': 'import_ask_read_later',
  bookmarks: 'import_ask_bookmarks',
  opml: 'import_ask_opml',
  activitywatch: 'import_ask_activitywatch',
} as const satisfies Record<string, Key>;

/** How to ask each platform for an archive, and what to choose there. */
export function HowToAsk() {
  const words = useWords();
  const listed = IMPORTERS.filter(({ id }) => id in STEPS)
    .map(({ id }) => ({ id, title: archiveTitle(words, id) }))
    .sort((one, other) => one.title.localeCompare(other.title, words.language));
  return (
    <section class="ask">
      <h2>{words.say('import_ask')}</h2>
      <p class="soft">{words.say('import_ask_lead')}</p>
      {listed.map(({ id, title }) => (
        <details key={id} data-ask={id}>
          <summary>{title}</summary>
          <ol>
            {stepsOf(words.say(STEPS[id as keyof typeof STEPS])).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {ADDRESSES[id] && (
            <p>
              <a href={ADDRESSES[id]} target="_blank" rel="noreferrer">
                {words.say('import_ask_open', { source: title })}
              </a>
            </p>
          )}
        </details>
      ))}
    </section>
  );
}

const stepsOf = (text: string): readonly string[] => text.split('\n');
