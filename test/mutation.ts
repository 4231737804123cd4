import { defineConfig } from 'vitest/config';

/** The tests that answer for `src/domain` and `src/instruments`, alone, for `npm run mutate`. */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Stockholm' },
    include: ['test/{domain,instruments}/**/*.test.ts'],
  },
});
