import type { Person } from './person.ts';

/** A real browser with the extension in it, driven from outside as little as possible: nothing is attached unasked. */
export interface Browser {
  readonly kind: BrowserKind;
  readonly version: string;
  readonly extensionId: string;
  /** Its profile; removed by `close` unless the launch named it. */
  readonly profile: string;
  /** A fresh tab, in front. */
  newTab(): Promise<Person>;
  /** A page of the extension in a tab of its own, in front: `dashboard.html`. */
  extensionPage(path: string): Promise<Person>;
  /** The real popup of the toolbar button, over whichever tab is in front. */
  popup(): Promise<Person>;
  /** Origins (match patterns) are granted as a person grants them: `permissions.contains` and `onAdded` say so. */
  grant(origins: readonly string[]): Promise<void>;
  revoke(origins: readonly string[]): Promise<void>;
  stopBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /**
   * Closed and opened again with the same profile; killed instead of closed when a signal is given. Every `Person` from
   * before is gone. Chromium takes an unpacked extension for newly installed then, Firefox for what it was.
   */
  restart(signal?: 'SIGKILL'): Promise<void>;
  close(): Promise<void>;
  /** Resolves once the browser has gone, whoever closed it. */
  readonly gone: () => Promise<void>;
}

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSERS = ['chromium', 'firefox'] as const satisfies readonly BrowserKind[];

export interface LaunchOptions {
  /** Folder of the built extension; with a manifest `key` in Chromium, with a Gecko id in Firefox. */
  readonly extension: string;
  /** Language of the browser's own interface; English unless said. */
  readonly language?: 'en' | 'sv';
  /**
   * Hosts that live elsewhere, `{ 'forum.example': '127.0.0.1:8443' }`, whatever the port asked for; `*.` in front
   * stands for all below. Once given, no other host but this machine can be reached, and certificates are not checked.
   */
  readonly resolve?: Readonly<Record<string, string>>;
  /** Without a window unless `false`; what an extension asks the person for at a press is then allowed. */
  readonly headless?: boolean;
  /** A profile to go on with; otherwise a new one that goes when the browser is closed. */
  readonly profile?: string;
  /** The zone the browser lives in, as `Europe/Stockholm`; otherwise this machine's. */
  readonly timezone?: string;
  /** Folder into which downloads go, without asking. */
  readonly downloads?: string;
  /** Port on this machine of a proxy by which everything goes, what is on this machine too. */
  readonly proxy?: number;
  /** Firefox: preferences beside the usual ones. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Browser> {
  const driver = kind === 'chromium' ? await import('./chromium.ts') : await import('./firefox.ts');
  return driver.launch(options);
}
