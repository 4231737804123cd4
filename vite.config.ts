import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { SITES } from './src/sites/index.ts';
import { marksOf } from './src/sites/signature.ts';
import { earRules, inBackground, needsEar, travels, watcherOf } from './src/sites/travels.ts';
import { LISTED } from './src/ui/listed.ts';
import { SIGNS } from './src/ui/signs.ts';

/**
 * One source, one build, two browsers: pages, background, and each content script as a plain script of its own. The
 * rules of a site are written into a file of their own, so that only they travel into a page of that site.
 * `--mode test` puts a fixed key into Chromium's manifest (its id is then known to the tests) and builds into dist/test.
 */
export default defineConfig(({ mode }) => {
  const test = mode === 'test';
  const out = resolve(test ? 'dist/test' : 'dist');
  const chromium = join(out, 'chromium');

  const single = (name: string, input: string, format: 'es' | 'iife', codeSplitting = false): EnvironmentOptions => ({
    consumer: 'client',
    build: {
      outDir: chromium,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name]: resolve(input) },
        output: { format, entryFileNames: '[name].js', ...(codeSplitting ? {} : { codeSplitting }) },
      },
    },
  });

  return {
    plugins: [listed, popupWords, known],
    root: 'src/ui',
    publicDir: resolve('public'),
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome148', 'firefox142'], modulePreload: false, assetsInlineLimit: 0 },
    worker: { format: 'es' },
    environments: {
      client: {
        build: {
          outDir: chromium,
          emptyOutDir: true,
          rolldownOptions: {
            input: ['popup', 'dashboard', 'onboarding'].map((page) => resolve(`src/ui/${page}.html`)),
          },
        },
      },
      background: single('background', 'src/background/background.ts', 'es'),
      workroom: single('workroom', 'src/ui/workroom/workroom.ts', 'es', true),
      watch: single('watch', 'src/content/watch.ts', 'iife'),
      watchLanding: single('watch-landing', 'src/content/watch-landing.ts', 'iife'),
      watchPlaying: single('watch-playing', 'src/content/watch-playing.ts', 'iife'),
      watchLandingPlaying: single('watch-landing-playing', 'src/content/watch-landing-playing.ts', 'iife'),
      recognise: single('recognise', 'src/content/recognise.ts', 'iife'),
      ear: single('ear', 'src/content/ear.ts', 'iife'),
    },
    builder: {
      async buildApp(builder) {
        for (const environment of Object.values(builder.environments))
          if (environment.name !== 'ssr') await builder.build(environment);
        writeSites(chromium);
        const firefox = join(out, 'firefox');
        rmSync(firefox, { recursive: true, force: true });
        cpSync(chromium, firefox, { recursive: true });
        writeFileSync(join(chromium, 'manifest.json'), manifestFor('chromium', test));
        writeFileSync(join(firefox, 'manifest.json'), manifestFor('firefox', test));
        console.log(`${chromium}\n${firefox}\n${sizes(chromium)}`);
      },
    },
  };
});

/** Writes what pages know of sites into them as data, so that the rules of all sites need not travel with their names. */
const listed: Plugin = {
  name: 'listed',
  load: (id) =>
    id === resolve('src/ui/listed.ts')
      ? `export const LISTED = ${JSON.stringify(LISTED)};`
      : id === resolve('src/ui/signs.ts')
        ? `export const SIGNS = ${JSON.stringify(SIGNS)};`
        : null,
};

/** The background gets of every site what it needs of it, and no rule. */
const known: Plugin = {
  name: 'known',
  applyToEnvironment: ({ name }) => name === 'background',
  load: (id) =>
    id === resolve('src/sites/index.ts') ? `export const SITES = ${JSON.stringify(SITES.map(inBackground))};` : null,
};

/** A language file asked for with `?popup` holds only what the popup's own source can say. */
const popupWords: Plugin = {
  name: 'popup-words',
  load(id) {
    const [file = '', query] = id.split('?');
    if (query !== 'popup') return null;
    const isSaid = wordsSaidBy(resolve('src/ui/popup/main.tsx'));
    const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
    const said = JSON.stringify(Object.fromEntries(all.filter(([key]) => isSaid(key))));
    return { code: `export default ${said};`, moduleType: 'js' };
  },
};

/** Keys stand in the source as they are, or by the family that an id belongs to: `name('rung', id)`, `stay_` and an id. */
function wordsSaidBy(entry: string): (key: string) => boolean {
  const source = [...reachedFrom(entry)].map((file) => readFileSync(file, 'utf8')).join('\n');
  const whole = new Set([...source.matchAll(/['"`](\w+)['"`]/g)].map(([, literal]) => literal));
  const families = [...source.matchAll(/`(\w+_)\$\{|\bname\('(\w+)'/g)].map(([, start, of]) => start ?? `${of}_`);
  return (key) =>
    whole.has(key) ||
    whole.has(key.replace(/_(zero|one|two|few|many|other)$/, '')) ||
    ['act_', ...families].some((family) => key.startsWith(family));
}

/** A module and all that it imports to be there from the start. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm,
  ))
    reachedFrom(resolve(dirname(file), target), seen);
  return seen;
}

/** `sites/<id>.js` for the watcher, `ears/<id>.js` for those sites whose acts only the page's own world can name. */
function writeSites(folder: string): void {
  const write = (path: string, text: string): void => {
    cpSync(join(folder, 'watch.js'), join(folder, path)); // makes the folder
    writeFileSync(join(folder, path), text);
  };
  const ear = readFileSync(join(folder, 'ear.js'), 'utf8');
  for (const site of SITES) {
    write(`sites/${site.id}.js`, `(globalThis.rungs??=[]).push(${JSON.stringify(travels(site))})`);
    if (needsEar(site)) write(`ears/${site.id}.js`, withValue(ear, 'OWN', { site: site.id, rules: earRules(site) }));
  }
  rmSync(join(folder, 'ear.js'));
  const signatures = SITES.flatMap(({ id, signature, embedded = false }) =>
    signature ? [[id, marksOf(signature), embedded]] : [],
  );
  const recognise = join(folder, 'recognise.js');
  writeFileSync(recognise, withValue(readFileSync(recognise, 'utf8'), 'SIGNATURES', signatures));
}

/** A built script with what it only declares: in its place where it is named once, as the minifier likes, or else before. */
function withValue(script: string, name: string, value: unknown): string {
  const start = '(function(){';
  const [before = '', after = '', ...more] = script.split(name);
  if (!script.startsWith(start) || after === '') throw new Error(`a script has no place for ${name}`);
  return more.length === 0
    ? before + JSON.stringify(value) + after
    : `${start}var ${name}=${JSON.stringify(value)};${script.slice(start.length)}`;
}

/** The browsers differ by a few keys; what one does not know is taken away. */
function manifestFor(browser: 'chromium' | 'firefox', test: boolean): string {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  if (browser === 'firefox') {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
    manifest.permissions = manifest.permissions.filter((name: string) => name !== 'offscreen');
  } else {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
    manifest.optional_permissions = manifest.optional_permissions.filter((name: string) => name !== 'cookies');
    if (test) manifest.key = readFileSync('test/browsers/chromium.key', 'utf8').trim();
  }
  return JSON.stringify(manifest, null, 2);
}

/** What the build weighs, in bytes after gzip: the figures that test/size.test.ts holds. */
function sizes(folder: string): string {
  const weigh = (...files: readonly string[]): number =>
    gzipSync(Buffer.concat(files.map((file) => readFileSync(join(folder, file)))), { level: 9 }).length;
  const injected = SITES.map((site) => ({
    id: site.id,
    bytes: weigh(...watcherOf([site]), ...(needsEar(site) ? [`ears/${site.id}.js`] : [])),
  })).sort((a, b) => b.bytes - a.bytes);
  return [
    `injected into a page, gzip: watcher ${weigh('watch.js')} B; heaviest site ${injected[0]?.id} ${injected[0]?.bytes} B in all`,
    `background ${weigh('background.js')} B`,
  ].join('\n');
}
