import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** What is built, libraries and all, held against what is promised. `npm test` builds before it runs the units. */
const BUILT = 'dist/test';

beforeAll(() => {
  if (!existsSync(BUILT)) throw new Error('Nothing is built yet: run `npm run build -- --mode test` first.');
});

describe.each(['chromium', 'firefox'])('what ships for %s', (browser) => {
  const folder = join(BUILT, browser);
  const files = (ending: RegExp): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const holding = (names: readonly string[], what: RegExp): string[] =>
    names.flatMap((file) => [...new Set(textOf(file).match(what) ?? [])].map((found) => `${file}: ${found}`));

  it('names no way to the network in any script, but for what an ear listens to in a page', () => {
    const scripts = files(/\.js$/);
    expect(scripts.length).toBeGreaterThan(100);
    const listened = /\b(fetch|XMLHttpRequest|sendBeacon)\b/g;
    expect(holding(scripts, listened).filter((found) => !/^ears[/\\]/.test(found))).toEqual([]);
    const never =
      /\b(WebSocket|WebSocketStream|EventSource|importScripts|RTCPeerConnection|WebTransport|fetchLater|BackgroundFetchManager)\b/g;
    expect(holding(scripts, never)).toEqual([]);
    expect(holding(scripts, /\b(import|Worker|importScripts|open)\(\s*["'`](https?:)?\/\/[^"'`]*/g)).toEqual([]);
  });

  it('loads nothing from elsewhere in any page or style', () => {
    const pages = files(/\.html$/);
    expect(pages.sort()).toEqual(['dashboard.html', 'onboarding.html', 'popup.html', 'workroom.html']);
    expect(holding(pages, /\b(src|href|action|data|poster)\s*=\s*["']?(https?:)?\/\/[^"'\s>]*/gi)).toEqual([]);
    expect(holding(pages, /rel\s*=\s*["']?(preconnect|dns-prefetch|prefetch|preload)\b/gi)).toEqual([]);
    expect(holding(files(/\.css$/), /(url\(|@import)\s*["']?(https?:)?\/\/[^"')]*/gi)).toEqual([]);
  });

  it('asks for the permissions that README explains, and binds its pages to send nothing', () => {
    const manifest = JSON.parse(textOf('manifest.json'));
    const explained = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name ?? '');
    const asked: string[] = [...manifest.permissions, ...manifest.optional_permissions];
    // Only Firefox has containers; only Chromium needs a permission for a page without a window.
    const missing = browser === 'chromium' ? ['cookies'] : ['offscreen'];
    expect([...asked, ...missing].sort()).toEqual(explained.sort());
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'])
      expect(manifest, key).not.toHaveProperty(key);
    expect(manifest.incognito).toBe('not_allowed');
    const policy: string = manifest.content_security_policy.extension_pages;
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('connect-src')).toBe("'none'");
    expect(rules.get('form-action')).toBe("'none'");
    expect([...rules.values()].join(' ')).not.toMatch(/https?:|\*/);
  });
});
