import { once } from 'node:events';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startMariaDb } from '../mariadb.ts';
import { definesOf, demandPackage, PHP, servePhp } from '../php.ts';
import { freePort, openDen, run } from '../process.ts';
import type { StartServer } from '../server.ts';
import { USERS } from '../users.ts';
import { WRITINGS, type Writings } from '../writings.ts';

const ROOT = '/usr/share/tt-rss/www';

/**
 * Tiny Tiny RSS of February 2021 as Debian 12 packs it, on a MariaDB of its own. Everybody has one feed with the
 * articles in it; the web that it asks for other feeds is a small one, in which `http://<name>.example/feed` is a feed
 * and all else is none.
 */
export const start: StartServer = async (language) => {
  demandPackage(`${ROOT}/index.php`);
  const den = openDen('tt-rss');
  const socket = await startMariaDb(den, 'ttrss');
  const web = await smallWeb(WRITINGS[language]);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;

  // Debian's own configuration is left out, and this run's stands in its place.
  const root = join(den.folder, 'www');
  mkdirSync(root);
  for (const name of readdirSync(ROOT).filter((one) => !['config.php', 'feed-icons'].includes(one)))
    symlinkSync(join(ROOT, name), join(root, name));
  for (const folder of ['cache/images', 'cache/upload', 'cache/export', 'cache/feeds', 'cache/simplepie', 'lock'])
    mkdirSync(join(den.folder, folder), { recursive: true });
  mkdirSync(join(root, 'feed-icons'));
  const constants = {
    DB_TYPE: 'mysql',
    DB_HOST: 'localhost',
    DB_PORT: '',
    DB_USER: 'root',
    DB_NAME: 'ttrss',
    DB_PASS: '',
    MYSQL_CHARSET: 'UTF8',
    SELF_URL_PATH: `${origin}/`,
    SINGLE_USER_MODE: false,
    SIMPLE_UPDATE_MODE: false,
    PHP_EXECUTABLE: '/usr/bin/php',
    LOCK_DIRECTORY: join(den.folder, 'lock'),
    CACHE_DIR: join(den.folder, 'cache'),
    ICONS_DIR: 'feed-icons',
    ICONS_URL: 'feed-icons',
    AUTH_AUTO_CREATE: false,
    AUTH_AUTO_LOGIN: false,
    FORCE_ARTICLE_PURGE: 0,
    ENABLE_REGISTRATION: false,
    REG_NOTIFY_ADDRESS: 'nobody@example.invalid',
    REG_MAX_USERS: 10,
    SESSION_COOKIE_LIFETIME: 86400,
    SMTP_FROM_NAME: 'Nobody',
    SMTP_FROM_ADDRESS: 'nobody@example.invalid',
    DIGEST_SUBJECT: 'Nothing',
    CHECK_FOR_UPDATES: false,
    ENABLE_GZIP_OUTPUT: false,
    PLUGINS: 'auth_internal, note',
    LOG_DESTINATION: '',
    CONFIG_VERSION: 26,
    _HTTP_PROXY: `tcp://127.0.0.1:${(web.address() as AddressInfo).port}`,
    NO_CURL: true,
  };
  writeFileSync(join(root, 'config.php'), `<?php\n${definesOf(constants)}\n`);

  const { place, articles } = WRITINGS[language];
  writeFileSync(join(den.folder, 'seed.json'), JSON.stringify({ users: Object.values(USERS), place, articles }));
  await run('php', [...PHP, join(import.meta.dirname, 'seed.php'), den.folder]);
  await servePhp(den, {
    root,
    port,
    settings: [`pdo_mysql.default_socket=${socket}`, 'disable_functions=posix_getuid'],
  });
  return {
    engine: 'tt-rss',
    language,
    origin,
    users: USERS,
    async stop() {
      web.close();
      await den.close();
    },
  };
};

/** What of the web can be reached from there: a proxy behind which every name has a feed. */
async function smallWeb({ place, articles }: Writings): Promise<Server> {
  const web = createServer((request, answer) => {
    const { hostname, pathname } = new URL(request.url ?? '/', 'http://nowhere.invalid');
    if (!hostname.endsWith('.example') || pathname !== '/feed') return void answer.writeHead(404).end();
    const items = articles.map(({ key, title }) => {
      const link = `http://${hostname}/${key}`;
      return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid></item>`;
    });
    answer.writeHead(200, { 'content-type': 'application/rss+xml' });
    answer.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>${place}</title><link>http://${hostname}/</link>${items.join('')}</channel></rss>`,
    );
  }).listen(0, '127.0.0.1');
  await once(web, 'listening');
  return web;
}
