import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve as resolvePath } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, LaunchOptions } from './browser.ts';
import { openPopup } from './firefox-popup.ts';
import { openTab } from './firefox-tab.ts';
import { type Marionette, marionette } from './marionette.ts';
import type { Person } from './person.ts';
import { find, profileFolder, type Running, removeProfile, run } from './process.ts';
import { road } from './road.ts';

/** Firefox's id for our pages, as a preference: it would be made up anew for each profile. */
const PAGES = '6f2a1c04-52d1-4b0e-9a55-7c1f2e9d0b11';

/** What the browser's own code knows of an extension; a few of its many names. */
interface Policy {
  readonly extension: {
    readonly backgroundState: string;
    terminateBackground(options: object): Promise<void>;
  };
}
declare const WebExtensionPolicy: { getByID(id: string): Policy };
declare const ChromeUtils: {
  importESModule(path: string): { ExtensionPermissions: Record<'add' | 'remove', Change> };
};
type Change = (id: string, what: { origins: readonly string[]; permissions: readonly string[] }, of: object) => unknown;

/** Firefox over Marionette, the extension installed for good, as from a store. */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const extension = resolvePath(options.extension);
  const { id, least } = gecko(extension);
  const profile = profileFolder(options.profile);
  const way = options.resolve && (await road(options.resolve));

  let running: Running;
  let wire: Marionette;
  let isLasting = false;

  async function start(): Promise<string> {
    const port = await freePort();
    writePreferences(profile, preferences(id, port, way?.port, options));
    const program = find('FIREFOX', ['firefox-esr', 'firefox']);
    const headless = options.headless ?? true;
    const words = ['--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access', 'about:blank'];
    const env = { ...process.env, HOME: profile, ...(options.timezone && { TZ: options.timezone }) };
    running = run(program, headless ? ['--headless', ...words] : words, { env, stdio: 'ignore' });
    wire = await marionette(port, running.gone);
    const session = await wire.send<{ capabilities: { browserVersion: string } }>('WebDriver:NewSession', {
      acceptInsecureCerts: true,
      unhandledPromptBehavior: 'accept',
    });
    await wire.send('WebDriver:SetTimeouts', { script: 600_000, pageLoad: 60_000 });
    const { browserVersion } = session.capabilities;
    if (Number.parseInt(browserVersion, 10) < Number.parseInt(least, 10)) {
      await running.end(() => quit(wire));
      throw new Error(`Firefox ${browserVersion} is too old for this extension, which needs ${least}`);
    }
    if (!isLasting) isLasting = await install(wire, extension, join(profile, 'extension.xpi'));
    return browserVersion;
  }

  async function open(url: string): Promise<Person> {
    const { handle } = await wire.alone(() => wire.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' }));
    const tab = openTab(wire, handle);
    await tab.show();
    if (url !== 'about:blank') await tab.goto(url);
    return tab;
  }

  const change = (how: 'add' | 'remove', origins: readonly string[]): Promise<void> =>
    wire.alone(() =>
      wire.chrome(
        async (which, what, all) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs',
          );
          await ExtensionPermissions[what](
            which,
            { origins: all, permissions: [] },
            WebExtensionPolicy.getByID(which).extension,
          );
        },
        id,
        how,
        origins,
      ),
    );
  const background = (): Promise<string> =>
    wire.alone(() => wire.chrome((which) => WebExtensionPolicy.getByID(which).extension.backgroundState, id));

  const version = await start();
  return {
    kind: 'firefox',
    version,
    extensionId: PAGES,
    profile,
    newTab: () => open('about:blank'),
    extensionPage: (path) => open(`moz-extension://${PAGES}/${path}`),
    popup: () => openPopup(wire, id),
    grant: (origins) => change('add', origins),
    revoke: (origins) => change('remove', origins),
    stopBackground: () =>
      wire.alone(() =>
        wire.chrome(async (which) => {
          const options = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
          await WebExtensionPolicy.getByID(which).extension.terminateBackground(options);
        }, id),
      ),
    backgroundRuns: async () => (await background()) === 'running',
    async restart(signal) {
      await running.end(() => (signal ? running.child.kill(signal) : quit(wire)));
      wire.close();
      await start();
    },
    async close() {
      await running.end(() => quit(wire));
      wire.close();
      way?.close();
      if (!options.profile) removeProfile(profile);
    },
    gone: () => running.gone,
  };
}

/** Id of the extension, and the oldest version of Firefox that takes it. */
function gecko(extension: string): { readonly id: string; readonly least: string } {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const { id, strict_min_version: least = '0' } = manifest.browser_specific_settings?.gecko ?? {};
  if (typeof id !== 'string') throw new Error(`the manifest in ${extension} has no Gecko id`);
  return { id, least };
}

/**
 * For good, which ESR and developer editions allow to unsigned extensions; otherwise until the browser closes, with its
 * data kept (the preferences say so), to be installed again at the next start.
 */
async function install(wire: Marionette, extension: string, archive: string): Promise<boolean> {
  writeFileSync(archive, zipSync(filesIn(extension)));
  try {
    await wire.send('Addon:Install', { path: archive, temporary: false });
    return true;
  } catch (error) {
    if (!/SIGNEDSTATE/.test(String(error))) throw error;
    await wire.send('Addon:Install', { path: extension, temporary: true });
    return false;
  }
}

function filesIn(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

const quit = (wire: Marionette): Promise<void> =>
  wire.send('Marionette:Quit', { flags: ['eForceQuit'] }).then(
    () => {},
    () => {},
  );

type Preferences = Readonly<Record<string, string | number | boolean>>;

function writePreferences(profile: string, all: Preferences): void {
  const lines = Object.entries(all).map(
    (entry) => `user_pref(${entry.map((part) => JSON.stringify(part)).join(', ')});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}

function preferences(id: string, port: number, way: number | undefined, options: LaunchOptions): Preferences {
  return {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: PAGES }),
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.autoDisableScopes': 0,
    // Without a window nobody could press "Allow" in the prompt for hosts.
    'extensions.webextOptionalPermissionPrompts': options.headless === false,
    'xpinstall.signatures.required': false,
    // Languages: the interface (a language pack must be installed) and what pages are asked for.
    'intl.locale.requested': options.language === 'sv' ? 'sv-SE' : 'en-US',
    'intl.accept_languages': options.language === 'sv' ? 'sv-SE, sv, en' : 'en-US, en',
    // Hosts that live elsewhere.
    ...(way !== undefined && {
      'network.proxy.type': 1,
      'network.proxy.socks': '127.0.0.1',
      'network.proxy.socks_port': way,
      'network.proxy.socks_version': 5,
      'network.proxy.socks_remote_dns': true,
      'network.dns.disablePrefetch': true,
    }),
    ...(options.proxy !== undefined && {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.proxy,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    }),
    ...(options.downloads && {
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    }),
    // As people have it: without this, Marionette makes it 0, and a core spins for as long as a tab behind is slow to go.
    'browser.tabs.remote.unloadDelayMs': 300,
    // Nothing of the browser's own between the person and the page, and nothing asked of the network.
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.security.https_first': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#none',
    'termsofuse.bypassNotification': true,
    'toolkit.startup.max_resumed_crashes': -1,
    'toolkit.telemetry.enabled': false,
    'trailhead.firstrun.didSeeAboutWelcome': true,
    ...options.preferences,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
