import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITES } from '../src/sites/index.ts';
import { watcherOf } from '../src/sites/travels.ts';

/** What the build weighs, after gzip. `npm test` builds before it runs the units. */
const FOLDER = 'dist/test/chromium';
const KB = 1_024;

/** Bytes of these files after gzip, taken as one; a file that was not built weighs nothing. */
const weigh = (...files: readonly string[]): number => {
  const built = files.map((file) => join(FOLDER, file)).filter((path) => existsSync(path));
  return built.length === 0 ? 0 : gzipSync(Buffer.concat(built.map((path) => readFileSync(path))), { level: 9 }).length;
};

beforeAll(() => {
  if (!existsSync(FOLDER)) throw new Error('Nothing is built yet: run `npm run build -- --mode test` first.');
});

describe('the weight', () => {
  it.each(SITES.map((site) => [site.id, site] as const))(
    'put into a page of %s is at most 6 KB, rules included',
    (id, site) => {
      expect(weigh(`sites/${id}.js`)).toBeGreaterThan(0);
      expect(weigh(...watcherOf([site]), `ears/${id}.js`)).toBeLessThanOrEqual(6 * KB);
    },
  );

  it('of the popup’s script is at most 40 KB, all that it imports and the words of a language included', () => {
    const scripts = scriptsOf('popup.html');
    const words = Math.max(...popupWords().map((file) => weigh(file)));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, file) => sum + weigh(file), words)).toBeLessThanOrEqual(40 * KB);
  });

  it('of the popup is not bought by words that it lacks: whatever key its script names is there', () => {
    const script = scriptsOf('popup.html')
      .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
      .join();
    const english = Object.keys(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));
    const plain = english.filter((key) => !key.endsWith('_one')); // a form that not every language has
    const named = plain.filter((key) => script.includes(`\`${key.replace(/_other$/, '')}\``));
    expect(named.length).toBeGreaterThan(30);
    for (const file of popupWords()) {
      const words = readFileSync(join(FOLDER, file), 'utf8');
      expect(named.filter((key) => !words.includes(key))).toEqual([]);
    }
  });

  it('of the background is at most 30 KB', () => {
    expect(weigh('background.js')).toBeGreaterThan(0);
    expect(weigh('background.js')).toBeLessThanOrEqual(30 * KB);
  });

  it('of the workroom is at most 30 KB, what reads archives and seals files left out until it is needed', () => {
    expect(weigh('workroom.js')).toBeGreaterThan(0);
    expect(weigh('workroom.js')).toBeLessThanOrEqual(30 * KB);
  });
});

function scriptsOf(page: string): string[] {
  const html = readFileSync(join(FOLDER, page), 'utf8');
  return importsOf([...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, file]) => file ?? ''));
}

/** The files with the popup's words, one for each language: those that lack the dashboard's. */
function popupWords(): string[] {
  const files = readdirSync(join(FOLDER, 'assets')).filter((name) => /^messages-.*\.js$/.test(name));
  const ofPopup = files.filter(
    (name) => !/\bdashboard_pages\b/.test(readFileSync(join(FOLDER, 'assets', name), 'utf8')),
  );
  expect(ofPopup.length).toBe(files.length / 2);
  return ofPopup.map((name) => `assets/${name}`);
}

/** Files and what they statically import, each once. */
function importsOf(files: readonly string[], seen = new Set<string>()): string[] {
  for (const file of files.filter((name) => !seen.has(name))) {
    seen.add(file);
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const names = [...text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => name ?? '');
    importsOf(
      names.map((name) => (readdirSync(join(FOLDER, 'assets')).includes(name) ? `assets/${name}` : name)),
      seen,
    );
  }
  return [...seen];
}
