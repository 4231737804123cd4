import type { Browser } from 'webextension-polyfill';

declare global {
  /** Native in both browsers since Chromium 148; no polyfill travels into a page. */
  var browser: Browser;
}

export const { runtime, storage } = globalThis.browser;

/** False once the extension has been updated or removed under a page that is still open. */
export const isAlive = (): boolean => Boolean(globalThis.browser.runtime?.id);
