import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { start as dokuwiki } from './dokuwiki/start.ts';
import { start as mediawiki } from './mediawiki/start.ts';
import type { Language, RunningServer, StartServer } from './server.ts';
import { start as ttRss } from './tt-rss/start.ts';
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

/** Starts one, lets it be tried, and makes sure that nothing is left of it. */
async function whole(
  engine: string,
  start: StartServer,
  language: Language,
  tried: (server: RunningServer) => unknown,
) {
  const before = foldersOf(engine);
  const server = await start(language);
  try {
    await tried(server);
  } finally {
    await server.stop();
  }
  await expect(fetch(server.origin)).rejects.toThrow();
  expect(foldersOf(engine)).toEqual(before);
}

describe.each(Object.entries(ENGINES))('%s', (engine, { start, page }) => {
  it.each<Language>(['en', 'sv'])('shows its pages in %s, and is gone without a trace once stopped', (language) =>
    whole(engine, start, language, async ({ origin }) => {
      const { title, parts } = article(language, 'harbour');
      const answer = await fetch(origin + page(title));
      const text = await answer.text();
      expect(answer.status).toBe(200);
      expect(text).toMatch(new RegExp(`<html[^>]* lang="${language}`));
      expect(text).toContain(parts[0]?.text.slice(0, 40));
    }),
  );
});

describe('tt-rss', () => {
  it.each<Language>(['en', 'sv'])('shows who signs in their feed in %s, and is gone once stopped', (language) =>
    whole('tt-rss', ttRss, language, async ({ origin, users: { reader } }) => {
      const signedIn = await fetch(`${origin}/public.php`, {
        method: 'POST',
        body: new URLSearchParams({ op: 'login', login: reader?.name ?? '', password: reader?.password ?? '' }),
        redirect: 'manual',
      });
      const cookie = signedIn.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      const page = await (await fetch(origin, { headers: { cookie } })).text();
      const token = /__csrf_token = "([^"]+)"/.exec(page)?.[1] ?? '';
      const feed = await fetch(`${origin}/backend.php`, {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams({ op: 'feeds', method: 'view', feed: '-4', csrf_token: token }),
      });
      expect(await feed.text()).toContain(JSON.stringify(article(language, 'harbour').title));
    }),
  );
});
