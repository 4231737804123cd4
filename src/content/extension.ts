import type { Browser } from 'webextension-polyfill';

declare global {
  /** Native in both browsers since Chromium 148; no polyfill travels into a page. */
  var browser: Browser;
}

/** Asked for each time: a browser builds it when it is first touched, which a page that loads need not wait for. */
export const api = (): Browser => globalThis.browser;

/** False once the extension has been updated or removed under a page that is still open. */
export const isAlive = (): boolean => Boolean(api().runtime?.id);
