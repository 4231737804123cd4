import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import type { Browser as Api } from 'webextension-polyfill';
import type { Browser, LaunchOptions } from './browser.ts';
import { openSession } from './chromium-tab.ts';
import { type Person, until } from './person.ts';
import { type Pipe, pipe } from './pipe.ts';
import { find, profileFolder, type Running, removeProfile, run } from './process.ts';

declare const browser: Api;

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * Chromium over the debugging pipe. Nothing is attached but the tabs that were asked for, so the extension's worker
 * idles and wakes as it does for a person.
 */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const extension = resolvePath(options.extension);
  const extensionId = idOf(extension);
  const profile = profileFolder(options.profile);
  const preferences = join(profile, 'Default', 'Preferences');
  if (!existsSync(preferences)) seed(preferences, extensionId, options);

  let running: Running;
  let wire: Pipe;
  const targets = async (): Promise<readonly Target[]> =>
    (await wire.send<{ targetInfos: Target[] }>('Target.getTargets')).targetInfos;
  const worker = async (): Promise<Target | undefined> =>
    (await targets()).find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));

  async function start(): Promise<void> {
    const language = options.language ?? 'en';
    const env = { ...process.env, LANGUAGE: language, ...(options.timezone && { TZ: options.timezone }) };
    const program = find('CHROMIUM', ['chromium', 'chromium-browser']);
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
    running = run(program, flags(extension, profile, options), { env, stdio: [...stdio] });
    wire = pipe(running.child);
    const ended = running.gone.then(() => Promise.reject(new Error(`${program} ended while it started`)));
    await Promise.race([ended, until('the extension in Chromium', 20_000, worker)]);
    if (options.downloads)
      await wire.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: options.downloads });
  }

  async function open(url: string, background = false): Promise<Person> {
    const { targetId } = await wire.send<Target>('Target.createTarget', { url: 'about:blank', background });
    const tab = await openSession(wire, targetId);
    if (url !== 'about:blank') await tab.goto(url);
    return tab;
  }

  /** Something done from the extension itself, in a tab behind the others that goes again. */
  async function within<T>(work: (page: Person) => Promise<T>): Promise<T> {
    const page = await open(`chrome-extension://${extensionId}/manifest.json`, true);
    try {
      return await work(page);
    } finally {
      await page.closeTab();
    }
  }

  const productOf = async (): Promise<string> => (await wire.send<{ product: string }>('Browser.getVersion')).product;

  await start();
  const product = await productOf();
  return {
    kind: 'chromium',
    version: product.replace(/^.*\//, ''),
    extensionId,
    profile,
    newTab: () => open('about:blank'),
    extensionPage: (path) => open(`chrome-extension://${extensionId}/${path}`),
    async popup() {
      const before = new Set((await targets()).map(({ targetId }) => targetId));
      const path = await within((page) =>
        page.evaluate(async () => {
          await browser.action.openPopup();
          return browser.action.getPopup({});
        }),
      );
      const isNew = ({ targetId, url }: Target): boolean => !before.has(targetId) && url === path;
      const popup = await until('the popup', 15_000, async () => (await targets()).find(isNew));
      const person = await openSession(wire, popup.targetId, false);
      await until('the popup loaded', 15_000, () => person.evaluate(() => document.readyState === 'complete'));
      return person;
    },
    grant: (origins) =>
      within(async (page) => {
        const front = await page.evaluate(async () => (await browser.tabs.query({ active: true }))[0]?.id);
        const granted = page.evaluate(requestAtPress, origins);
        await page.press('body');
        if (!(await granted)) throw new Error(`not granted: ${origins.join(', ')}`);
        if (front !== undefined)
          await page.evaluate(async (id) => void (await browser.tabs.update(id, { active: true })), front);
      }),
    revoke: (origins) =>
      within(async (page) => {
        await page.evaluate(async (all) => void (await browser.permissions.remove({ origins: [...all] })), origins);
      }),
    async stopBackground() {
      const target = await worker();
      if (!target) return;
      await wire.send('Target.closeTarget', { targetId: target.targetId });
      await until('the background stopped', 15_000, async () => !(await worker()));
    },
    backgroundRuns: async () => (await worker()) !== undefined,
    async restart(signal) {
      await running.end(() => (signal ? running.child.kill(signal) : wire.send('Browser.close').catch(() => {})));
      await start();
    },
    async close() {
      await running.end(() => wire.send('Browser.close').catch(() => {}));
      if (!options.profile) removeProfile(profile);
    },
    gone: () => running.gone,
  };
}

/**
 * Chromium's id of an extension: the first half of a SHA-256, written in the letters a to p; of its manifest's key or,
 * where it has none, of the folder's own path.
 */
function idOf(extension: string): string {
  const manifest = join(extension, 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`there is no extension in ${extension}: run "npm run build"`);
  const { key } = JSON.parse(readFileSync(manifest, 'utf8'));
  const name = typeof key === 'string' ? Buffer.from(key, 'base64') : realpathSync(extension);
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * A new profile. Without a window nobody could press "Allow" in the prompts, so it is pressed beforehand there:
 * until an extension asks nothing is granted.
 */
function seed(file: string, id: string, { language = 'en', headless = true }: LaunchOptions): void {
  const settings = headless
    ? { [id]: { runtime_granted_permissions: { explicit_host: ['*://*/*'], api: ['history', 'bookmarks'] } } }
    : {};
  const preferences = {
    extensions: { settings, ui: { developer_mode: true } },
    intl: { accept_languages: language === 'sv' ? 'sv-SE,sv,en' : 'en-US,en' },
  };
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}

/** What Chromium would ask its maker for at moments of its own choosing. */
const OWN_ERRANDS = '--disable-features=OptimizationHints,OptimizationGuideModelDownloading,OptimizationHintsFetching';

function flags(
  extension: string,
  profile: string,
  { headless = true, language = 'en', resolve, proxy }: LaunchOptions,
): string[] {
  const maps = Object.entries(resolve ?? {}).map(([host, address]) => `MAP ${host} ${address}`);
  const rules = [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
  return [
    ...(headless
      ? ['--headless=new', '--disable-gpu', '--hide-scrollbars', '--window-size=1280,900', '--screen-info={1600x1200}']
      : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run as root with it
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--lang=${language}`,
    ...(resolve ? [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'] : []),
    ...(proxy !== undefined
      ? [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>', OWN_ERRANDS]
      : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-search-engine-choice-screen',
    '--password-store=basic',
    'about:blank',
  ];
}

/** Runs in a page of the extension: asks at the next press, as a person would be asked. */
function requestAtPress(origins: readonly string[]): Promise<boolean> {
  return new Promise((done, failed) => {
    const ask = (): unknown => browser.permissions.request({ origins: [...origins] }).then(done, failed);
    addEventListener('click', ask, { capture: true, once: true });
  });
}
