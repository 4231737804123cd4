/** The one place that knows the polyfill; in every browser we support it hands back the browser's own object. */
export { default as browser } from 'webextension-polyfill';
