import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The laws of the house that a test can keep, each as a sentence that tells a newcomer what is wrong. */

const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  strings: ['_locales'],
  browser: ['webextension-polyfill'],
  instruments: ['domain'],
  sites: ['domain'],
  settings: ['domain'],
  messages: ['domain'],
  importers: ['domain', '@zip.js/zip.js'],
  studies: ['domain', 'valibot', 'age-encryption', 'fflate'],
  store: ['domain', 'idb', 'fflate', 'age-encryption'],
  content: ['domain', 'sites', 'settings', 'messages'],
  background: ['domain', 'sites', 'store', 'settings', 'messages', 'browser'],
  ui: [
    'domain',
    'strings',
    'browser',
    'instruments',
    'sites',
    'settings',
    'messages',
    'importers',
    'studies',
    'store',
    'preact',
  ],
  researcher: ['domain', 'instruments', 'studies', 'sites', 'valibot', 'age-encryption', 'fflate', '@duckdb/node-api'],
};

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

const roomOf = (file: string): string => (file.split(sep)[1] ?? '').replace(/\.tsx?$/, '');

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...statements].map(([, isType, fixed, lazy]) => ({ target: fixed ?? lazy ?? '', isType: Boolean(isType) }));
}

/** The room an import leads to, or the package it names. */
function destination(file: string, target: string): string {
  if (!target.startsWith('.'))
    return target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
  return roomOf(normalize(join(dirname(file), target)));
}

const source = files('src');

describe('the rooms', () => {
  it.each(Object.keys(ROOMS))('%s imports only what the table of docs/house.md allows', (room) => {
    const trespasses = source
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => !target.startsWith('node:') || room !== 'researcher')
          .filter(({ isType, target }) => !(isType && target === 'webextension-polyfill'))
          .map(({ target }) => destination(file, target))
          .filter((to) => to !== room && !ROOMS[room]?.includes(to))
          .map((to) => `${file} may not import ${to}`),
      );
    expect(trespasses).toEqual([]);
  });

  it('has no file outside a room', () => {
    expect(source.filter((file) => !(roomOf(file) in ROOMS))).toEqual([]);
  });

  it('lets one file only know the polyfill', () => {
    const knowing = source.filter((file) =>
      importsOf(file).some(({ target, isType }) => target === 'webextension-polyfill' && !isType),
    );
    expect(knowing).toEqual([join('src', 'browser.ts')]);
  });

  it('keeps the middle pure: no browser, page, clock, chance or storage decides', () => {
    const impure =
      /\b(document|window|globalThis|localStorage|indexedDB|browser)\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/;
    const found = source
      .filter((file) => ['domain', 'instruments', 'sites'].includes(roomOf(file)))
      .filter((file) => impure.test(codeOf(file)));
    expect(found).toEqual([]);
  });
});

describe('the promises', () => {
  it('names no way to the network anywhere in what ships', () => {
    // The ear wraps a page's own calls and makes none; it is the one file that must name them.
    const network = /\b(fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b/;
    const found = source
      .filter((file) => roomOf(file) !== 'researcher' && basename(file) !== 'ear.ts')
      .filter((file) => network.test(codeOf(file)));
    expect(found).toEqual([]);
  });

  it('asks at install for no host and only for the permissions that README explains', () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
    const readme = readFileSync('README.md', 'utf8');
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    const explained = [...readme.matchAll(/^\| `([\w]+)` \|/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual([...manifest.permissions, ...manifest.optional_permissions].sort());
  });
});

describe('the threat model', () => {
  const rows = readFileSync('docs/threats.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!who|---)/.test(line))
    .map((line) => line.split(' | '));
  // `file` (title, title): each part between commas stands in that file.
  const named = rows.flatMap(([who = '', what = '', , tests = '']) =>
    [...tests.matchAll(/`(test\/[^`]+)`(?: \(([^)]*)\))?/g)].map(([, file = '', titles = '']) => ({
      threat: `${who}: ${what}`,
      file,
      titles: titles.split(', '),
    })),
  );

  it('names for each threat a test that is there', () => {
    expect(rows.length).toBeGreaterThan(12);
    expect(rows.filter((row) => !/`test\//.test(row[3] ?? '')).map(([who]) => who)).toEqual([]);
    const lacking = named.flatMap(({ threat, file, titles }) => {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return titles.filter((title) => !text.includes(title)).map((title) => `${threat}: ${file} has no "${title}"`);
    });
    expect(lacking).toEqual([]);
    expect(named.filter(({ file }) => !existsSync(file))).toEqual([]);
  });
});

describe('the words', () => {
  it('has no room or file for things without a name', () => {
    const nameless = /(^|[-/])(utils?|helpers?|common|shared|manager|service|misc)([-./]|$)/;
    expect([...source, ...files('test')].filter((file) => nameless.test(file))).toEqual([]);
  });

  it('gives a reason in its heading to every file beyond 200 lines', () => {
    const long = source.filter((file) => readFileSync(file, 'utf8').split('\n').length > 220);
    expect(long.filter((file) => !/long because|one file because/i.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

/** The code of a file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/[^\n]*/g, '$1');
