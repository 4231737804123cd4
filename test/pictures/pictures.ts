import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/settings.ts';
import { BROWSERS, type BrowserKind, launch } from '../browsers/browser.ts';
import { type Person, sleep } from '../browsers/person.ts';
import { type History, historiesOf } from './histories.ts';
import { plant } from './seed.ts';

/**
 * Pictures of every page and state, into out/pictures, for the eye. `npm run pictures`, or with words that the file
 * names must contain: `npm run pictures -- chromium popup sv`.
 */
const OUT = 'out/pictures';

interface Scene {
  readonly name: string;
  readonly path: string;
  readonly history?: History['id'];
  readonly wishes?: Partial<Settings>;
  readonly widths: readonly number[];
}

const PLACES = ['reddit.com', 'youtube.com', 'bsky.app'].map((host) => ({ origin: `*://*.${host}/*`, sites: [] }));
const POPUP = { path: 'popup.html', widths: [360], wishes: { places: PLACES } } as const;
const WIDE = { widths: [390, 768, 1440], wishes: { places: PLACES } } as const;

const SCENES: readonly Scene[] = [
  { ...POPUP, name: 'popup-first-day', wishes: {} },
  { ...POPUP, name: 'popup-newcomer', history: 'newcomer' },
  { ...POPUP, name: 'popup-climber', history: 'climber' },
  { ...POPUP, name: 'popup-specialist', history: 'specialist' },
  { ...POPUP, name: 'popup-professional', history: 'professional', wishes: { places: PLACES, mode: 'work' } },
  { ...POPUP, name: 'popup-paused', history: 'climber', wishes: { places: PLACES, pausedUntil: null } },
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
  { ...WIDE, name: 'dashboard-archive', path: 'dashboard.html#now', history: 'archive' },
  { ...WIDE, name: 'dashboard-empty', path: 'dashboard.html#now', wishes: {} },
];

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.every((word) => name.includes(word));
const LANGUAGES = ['en', 'sv'] as const;
const THEMES = ['light', 'dark'] as const;
const HIGH = 600; // pixels of a window, and the most that a popup may be; other pages are shown whole

async function picturesIn(kind: BrowserKind): Promise<void> {
  const browser = await launch(kind, { extension: `dist/test/${kind}`, timezone: 'Europe/Stockholm' });
  const histories = historiesOf(Math.floor(Date.now() / 86_400_000));
  try {
    const page = await browser.extensionPage('popup.html');
    await page.waitFor('.site-bar');
    for (const scene of SCENES)
      for (const language of LANGUAGES) {
        const shots = shotsOf(kind, scene, language).filter(({ name }) => isAsked(name));
        if (shots.length === 0) continue;
        const history = histories.find(({ id }) => id === scene.history);
        await plant(page, history, { ...scene.wishes, language });
        const origin = (await page.url()).split('/').slice(0, 3).join('/');
        for (const shot of shots) {
          await page.emulate({ dark: shot.theme === 'dark', width: shot.width, height: HIGH });
          await show(page, `${origin}/${scene.path}`);
          if (shot.width > 360) {
            // The window grows to the page: Chromium at times never answers when asked for what lies beyond it.
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.emulate({ dark: shot.theme === 'dark', width: shot.width, height: Math.max(HIGH, height) });
            await sleep(SETTLED);
          }
          await take(page, join(OUT, `${shot.name}.png`));
          console.log(shot.name);
        }
      }
  } finally {
    await browser.close();
  }
}

const shotsOf = (kind: BrowserKind, { name, widths }: Scene, language: string) =>
  widths.flatMap((width) =>
    THEMES.map((theme) => ({ name: `${kind}-${name}-${width}-${language}-${theme}`, width, theme })),
  );

const SETTLED = 400; // ms in which a page has read the store and drawn

/** Asks again where no answer comes: Chromium without a window now and then draws no frame after its size changed. */
async function take(page: Person, file: string): Promise<void> {
  for (let nth = 0; nth < 3; nth += 1) {
    const taken = page.screenshot(file).then(() => true);
    if (await Promise.race([taken, sleep(PATIENCE)])) return;
    await page.show();
  }
  throw new Error(`${file}: the browser drew nothing, three times over`);
}

const PATIENCE = 3_000; // ms

/** By way of another page, since an address that differs by its hash alone would not load anew. */
async function show(page: Person, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitFor('main');
  await sleep(SETTLED);
}

mkdirSync(OUT, { recursive: true });
const browsers = BROWSERS.filter((kind) => asked.includes(kind));
for (const kind of browsers.length > 0 ? browsers : BROWSERS) await picturesIn(kind);
