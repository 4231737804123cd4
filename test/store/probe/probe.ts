import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const HERE = import.meta.dirname;

/** An extension that is nothing but the store in a page (`page.html`), for what only a real browser's disk can tell. */
export async function buildProbe(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-store-probe-'));
  await build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: 'page.ts', formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
  cpSync(join(HERE, 'manifest.json'), join(folder, 'manifest.json'));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><script src="page.js"></script>');
  writeFileSync(join(folder, 'background.js'), '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
