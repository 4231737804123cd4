import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false } as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    env: { TZ: 'Europe/Stockholm' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000, // properties and archives, on a machine that does other things too
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{browsers,servers,twin,engine,researcher,importers,studies,ui}/**', 'test/store/backup/**'],
          pool: 'threads',
          isolate: false, // half the time; nothing here leaves anything behind in a global
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['test/ui/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'files',
          include: ['test/{importers,studies}/**/*.test.ts', 'test/store/backup/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'tools', include: ['test/researcher/**/*.test.ts'], ...slow },
      },
      {
        extends: true,
        test: { name: 'browsers', include: ['test/{browsers,engine}/**/*.test.ts'], ...slow },
      },
      {
        extends: true,
        test: { name: 'servers', include: ['test/{servers,twin}/**/*.test.ts'], ...slow, maxConcurrency: 4 },
      },
    ],
  },
});
