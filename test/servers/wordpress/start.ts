import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMariaDb } from '../mariadb.ts';
import { definesOf, demandPackage, PHP, servePhp } from '../php.ts';
import { freePort, openDen, run } from '../process.ts';
import type { Language, StartServer } from '../server.ts';
import { USERS } from '../users.ts';
import { WRITINGS } from '../writings.ts';

const ROOT = '/usr/share/wordpress';
const CONTENT = '/var/lib/wordpress/wp-content';
const LOCALES: Readonly<Record<Language, string>> = { en: '', sv: 'sv_SE' };

/**
 * WordPress 6.1 as Debian 12 packs it, on a MariaDB of its own that only a socket in the folder leads to. Who signs in as
 * `editor` writes in the block editor, as `classic` in the classic one. Comments of people who are signed in stand at
 * once, those of strangers are held. Posts are at `/<key>/`.
 */
export const start: StartServer = async (language) => {
  demandPackage(`${ROOT}/wp-load.php`);
  const den = openDen('wordpress');
  const socket = await startMariaDb(den, 'wordpress');
  const content = join(den.folder, 'wp-content');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const users = { ...USERS, classic: { name: 'Petronella', password: 'slow-Kiln-4117' } };

  mkdirSync(join(content, 'uploads'), { recursive: true });
  mkdirSync(join(content, 'mu-plugins'));
  for (const folder of ['languages', 'plugins', 'themes']) symlinkSync(join(CONTENT, folder), join(content, folder));
  symlinkSync(join(import.meta.dirname, 'place.php'), join(content, 'mu-plugins', 'place.php'));
  const first = join(den.folder, 'first.php');
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_CONTENT_DIR: content,
    WP_HOME: origin,
    WP_SITEURL: origin,
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOSAVE_INTERVAL: 10,
    AUTH_KEY: 'invented',
    NONCE_KEY: 'invented too',
  };
  // Debian looks for a configuration named by the host in /etc/wordpress; this one lives in the folder of this run.
  symlinkSync(join(ROOT, 'wp-settings.php'), join(den.folder, 'wp-settings.php'));
  for (const folder of ['wp-admin', 'wp-includes']) symlinkSync(join(ROOT, folder), join(den.folder, folder));
  writeFileSync(
    join(den.folder, 'wp-config.php'),
    `<?php $table_prefix = 'wp_'; require_once ABSPATH . 'wp-settings.php';`,
  );
  writeFileSync(
    first,
    `<?php if (!defined('ABSPATH')) { define('ABSPATH', '${den.folder}/'); ${definesOf(constants)} }`,
  );

  const { place, articles, remarks } = WRITINGS[language];
  writeFileSync(
    join(den.folder, 'seed.json'),
    JSON.stringify({ place, articles, remarks, users, locale: LOCALES[language] }),
  );
  await run('php', [...PHP, '-d', `auto_prepend_file=${first}`, join(import.meta.dirname, 'seed.php'), den.folder]);

  await servePhp(den, { root: ROOT, router: join(import.meta.dirname, 'router.php'), first, port });
  return { engine: 'wordpress', language, origin, users, stop: den.close };
};
