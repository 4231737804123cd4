import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { start as dokuwiki } from './dokuwiki/start.ts';
import { start as mediawiki } from './mediawiki/start.ts';
import type { Language, StartServer } from './server.ts';
import { start as wordpress } from './wordpress/start.ts';
import { article } from './writings.ts';

/** Where each engine shows the seeded article on the old harbour. */
const ENGINES: Readonly<Record<string, { readonly start: StartServer; readonly page: (title: string) => string }>> = {
  wordpress: { start: wordpress, page: () => '/harbour/' },
  mediawiki: { start: mediawiki, page: (title) => `/index.php?title=${encodeURIComponent(title)}` },
  dokuwiki: { start: dokuwiki, page: () => '/doku.php?id=harbour' },
};

const foldersOf = (engine: string): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`rungs-${engine}-`));

describe.each(Object.entries(ENGINES))('%s', (engine, { start, page }) => {
  it.each<Language>(['en', 'sv'])(
    'shows its pages in %s, and is gone without a trace once stopped',
    async (language) => {
      const before = foldersOf(engine);
      const { title, parts } = article(language, 'harbour');
      const server = await start(language);
      try {
        const answer = await fetch(server.origin + page(title));
        const text = await answer.text();
        expect(answer.status).toBe(200);
        expect(text).toMatch(new RegExp(`<html[^>]* lang="${language}`));
        expect(text).toContain(parts[0]?.text.slice(0, 40));
      } finally {
        await server.stop();
      }
      await expect(fetch(server.origin)).rejects.toThrow();
      expect(foldersOf(engine)).toEqual(before);
    },
  );
});
