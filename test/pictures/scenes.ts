import type { Settings } from '../../src/settings.ts';
import { begunOn, givenOn } from './donation.ts';
import type { History } from './histories.ts';
import type { Circumstances } from './seed.ts';

/** One page in one state. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  readonly history?: History['id'];
  readonly wishes?: Partial<Settings>;
  readonly widths: readonly number[];
  readonly circumstances?: Circumstances;
  /** The page over which the real popup is opened, instead of the popup in a tab of its own. */
  readonly over?: string;
  /** Run in the page once it is drawn, which then draws anew. */
  readonly then?: () => void;
}

const PLACES = ['reddit.com', 'youtube.com', 'bsky.app'].map((host) => ({ origin: `*://*.${host}/*`, sites: [] }));
const POPUP = { path: 'popup.html', widths: [360], wishes: { places: PLACES } } as const;
const WIDE = { widths: [390, 768, 1440], wishes: { places: PLACES } } as const;

export const TODAY = Math.floor(Date.now() / 86_400_000);

/** Runs in the page: the browser says that hardly any space is left, and something has changed. */
function fillUp(): void {
  navigator.storage.estimate = () => Promise.resolve({ quota: 100, usage: 97 });
  const channel = new BroadcastChannel('rungs');
  channel.postMessage({ changed: 'actions' });
  channel.close();
}

/** Runs in the page: two files of an archive are chosen, unless what they hold is shown already. */
async function chooseArchive(): Promise<void> {
  if (document.querySelector('.findings')) return;
  const at = (day: number): string =>
    new Date(Date.now() - day * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
  const comments = Array.from({ length: 40 }, (_, nth) => `c${nth},,${at(200 + nth * 9)} UTC,,a,0,,,,Words,`);
  const votes = Array.from({ length: 25 }, (_, nth) => `v${nth},https://www.reddit.com/r/a/comments/v${nth}/,up`);
  const chosen = new DataTransfer();
  chosen.items.add(
    new File(
      [['id,permalink,date,ip,subreddit,gildings,link,post_id,parent,body,media', ...comments, ''].join('\n')],
      'comments.csv',
    ),
  );
  chosen.items.add(new File([['id,permalink,direction', ...votes, ''].join('\n')], 'post_votes.csv'));
  const field = document.querySelector<HTMLInputElement>('[data-choose="files"]');
  if (!field) throw new Error('there is nowhere to choose files');
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  while (!document.querySelector('.findings')) await new Promise((look) => setTimeout(look, 50));
}

const IMPORTED = ['facebook', 'x', 'reddit', 'takeout'].map((importer, nth) => ({
  id: nth + 1,
  importer,
  at: (TODAY - 60 + nth) * 86_400_000,
  acts: 412 * (4 - nth),
  covers: [{ mode: 'private' as const, from: TODAY - 3_400 + 300 * nth, to: TODAY - 121 }],
}));

/** Every page and state there is: what is photographed, and what is held against the rules of accessibility. */
export const SCENES: readonly Scene[] = [
  { ...POPUP, name: 'popup-first-day', wishes: {} },
  { ...POPUP, name: 'popup-newcomer', history: 'newcomer' },
  { ...POPUP, name: 'popup-climber', history: 'climber' },
  { ...POPUP, name: 'popup-specialist', history: 'specialist' },
  { ...POPUP, name: 'popup-professional', history: 'professional', wishes: { places: PLACES, mode: 'work' } },
  { ...POPUP, name: 'popup-paused', history: 'climber', wishes: { places: PLACES, pausedUntil: null } },
  { ...POPUP, name: 'popup-early', history: 'newcomer', wishes: { places: PLACES, window: 90 } },
  { ...POPUP, name: 'popup-not-here', history: 'climber', over: 'http://forum.example/' },
  {
    ...POPUP,
    name: 'popup-silent',
    history: 'climber',
    circumstances: {
      health: { sites: { reddit: { visited: TODAY, firstInVain: TODAY - 9 } }, matches: [] },
    },
  },
  {
    ...POPUP,
    name: 'popup-importing',
    history: 'archive',
    circumstances: { imports: [{ id: 1, importer: 'facebook', at: Date.now(), acts: 0, covers: [] }] },
  },
  { ...POPUP, name: 'popup-full', history: 'climber', then: fillUp },
  ...['welcome', 'kept', 'sites', 'modes', 'ready'].map((step) => ({
    name: `onboarding-${step}`,
    path: `onboarding.html#${step}`,
    widths: [390, 1440],
    wishes: { welcomed: false },
  })),
  ...['now', 'evidence', 'sites', 'data'].map((page) => ({
    ...WIDE,
    name: `dashboard-${page}`,
    path: `dashboard.html#${page}`,
    history: 'climber' as const,
  })),
  { ...WIDE, name: 'dashboard-why', path: 'dashboard.html#why/critic', history: 'climber' },
  { ...WIDE, name: 'dashboard-why-weekly', path: 'dashboard.html#why/conversationalist', history: 'climber' },
  {
    ...WIDE,
    name: 'dashboard-modes',
    path: 'dashboard.html#data',
    history: 'professional',
    wishes: {
      places: PLACES,
      rules: [
        { when: 'site', mode: 'private', site: 'youtube' },
        { when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5], from: 540, to: 1020 },
      ],
    },
  },
  {
    ...WIDE,
    name: 'dashboard-sites-paused',
    path: 'dashboard.html#sites',
    history: 'climber',
    wishes: { places: PLACES, pausedSites: { reddit: null } },
  },
  {
    name: 'onboarding-modes-clock',
    path: 'onboarding.html#modes',
    widths: [390, 1440],
    wishes: {
      welcomed: false,
      rules: [{ when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5], from: 540, to: 1020 }],
    },
  },
  { ...WIDE, name: 'dashboard-now-professional', path: 'dashboard.html#now', history: 'professional' },
  { ...WIDE, name: 'dashboard-shift', path: 'dashboard.html#shift', history: 'climber' },
  { ...WIDE, name: 'dashboard-shift-archive', path: 'dashboard.html#shift', history: 'archive' },
  { ...WIDE, name: 'dashboard-shift-newcomer', path: 'dashboard.html#shift', history: 'newcomer' },
  { ...WIDE, name: 'dashboard-sides', path: 'dashboard.html#sides', history: 'professional' },
  { ...WIDE, name: 'dashboard-sides-newcomer', path: 'dashboard.html#sides', history: 'newcomer' },
  { ...WIDE, name: 'dashboard-year', path: 'dashboard.html#year', history: 'climber' },
  { ...WIDE, name: 'dashboard-year-archive', path: 'dashboard.html#year', history: 'archive' },
  {
    ...WIDE,
    name: 'dashboard-import',
    path: 'dashboard.html#import',
    history: 'archive',
    circumstances: { imports: IMPORTED },
  },
  { ...WIDE, name: 'dashboard-import-seen', path: 'dashboard.html#import', history: 'archive', then: chooseArchive },
  {
    ...WIDE,
    name: 'dashboard-shares',
    path: 'dashboard.html#shares',
    history: 'climber',
    circumstances: { shares: [givenOn(TODAY - 40)], begun: begunOn(TODAY) },
  },
  ...['invite', 'self', 'scope', 'look', 'consent'].map((step) => ({
    ...WIDE,
    name: `dashboard-giving-${step}`,
    path: `dashboard.html#shares/${step}`,
    history: 'climber' as const,
    circumstances: { shares: step === 'look' ? [givenOn(TODAY - 40)] : [], begun: begunOn(TODAY) },
  })),
  { ...WIDE, name: 'dashboard-archive', path: 'dashboard.html#now', history: 'archive' },
  { ...WIDE, name: 'dashboard-empty', path: 'dashboard.html#now', wishes: {} },
];
