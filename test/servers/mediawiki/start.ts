import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demandPackage, PHP, servePhp } from '../php.ts';
import { freePort, openDen, run } from '../process.ts';
import type { StartServer } from '../server.ts';
import { USERS } from '../users.ts';
import { WRITINGS } from '../writings.ts';

const ROOT = '/usr/share/mediawiki';

/**
 * MediaWiki 1.39 as Debian 12 packs it, with its own VisualEditor, on SQLite. The Swedish one has short addresses
 * (`/wiki/…`) and the plain edit box, the English one the shipped addresses (`/index.php/…`) and WikiEditor, so that both
 * kinds of place are met. Pages are named by their title.
 */
export const start: StartServer = async (language) => {
  demandPackage(`${ROOT}/index.php`);
  const den = openDen('mediawiki');
  const { place, articles } = WRITINGS[language];
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = join(den.folder, 'LocalSettings.php');
  for (const folder of ['data', 'images', 'cache']) mkdirSync(join(den.folder, folder));

  const install = ['--dbtype', 'sqlite', '--dbpath', join(den.folder, 'data'), '--dbname', 'wiki'];
  const where = ['--confpath', den.folder, '--server', origin, '--scriptpath', '', '--lang', language];
  const { name, password } = USERS.editor;
  await run('php', [...PHP, `${ROOT}/maintenance/install.php`, ...install, ...where, '--pass', password, place, name]);
  appendFileSync(
    settings,
    `
${language === 'sv' ? "$wgArticlePath = '/wiki/$1';" : "wfLoadExtension( 'WikiEditor' );"}
wfLoadExtension( 'VisualEditor' );
$wgDefaultUserOptions['visualeditor-hidebetawelcome'] = 1;
$wgEnableUploads = true;
$wgFileExtensions = [ 'png' ];
$wgUploadDirectory = '${den.folder}/images';
$wgUploadPath = '/images';
$wgCacheDirectory = '${den.folder}/cache';
$wgLocalisationCacheConf = [ 'class' => 'LocalisationCache', 'store' => 'array', 'storeDirectory' => '${den.folder}/cache',
  'manualRecache' => false ];
$wgMainCacheType = CACHE_DB;
$wgJobRunRate = 0;
$wgEnableEmail = false;
$wgRateLimits = [];
`,
  );

  const pages = articles.map(({ title, parts }) => ({
    title,
    text: parts.map((part) => `== ${part.heading} ==\n\n${part.text}`).join('\n\n'),
  }));
  const people = Object.values(USERS).filter((user) => user.name !== name);
  writeFileSync(join(den.folder, 'seed.json'), JSON.stringify({ users: people, pages }));
  const env = { MW_CONFIG_FILE: settings, RUNGS_FOLDER: den.folder };
  await run('php', [...PHP, join(import.meta.dirname, 'seed.php')], { env });

  await servePhp(den, { root: ROOT, router: join(import.meta.dirname, 'router.php'), port, env });
  return { engine: 'mediawiki', language, origin, users: USERS, stop: den.close };
};
