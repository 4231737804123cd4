import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demandPackage, PHP, servePhp } from '../php.ts';
import { freePort, openDen, run } from '../process.ts';
import type { StartServer } from '../server.ts';
import { USERS } from '../users.ts';
import { WRITINGS } from '../writings.ts';

const ROOT = '/usr/share/dokuwiki';
const FOLDERS = 'attic cache index locks log media media_attic media_meta meta pages tmp'.split(' ');

/** DokuWiki 2022-07-31 as Debian 12 packs it: everybody reads, who signs in edits. Pages are named by their key. */
export const start: StartServer = async (language) => {
  demandPackage(`${ROOT}/doku.php`);
  const den = openDen('dokuwiki');
  const conf = join(den.folder, 'conf');
  const data = join(den.folder, 'data');
  const first = join(den.folder, 'first.php');
  const { place, articles } = WRITINGS[language];

  cpSync('/etc/dokuwiki', conf, { recursive: true, dereference: true });
  for (const folder of FOLDERS) mkdirSync(join(data, folder), { recursive: true });
  writeFileSync(
    join(conf, 'local.php'),
    `<?php
$conf['title'] = ${JSON.stringify(place)};
$conf['lang'] = '${language}';
$conf['savedir'] = '${data}';
$conf['useacl'] = 1;
$conf['superuser'] = '@admin';
$conf['subscribers'] = 1;
$conf['updatecheck'] = 0;
$conf['license'] = '';
$conf['sendpasswd'] = 0;
`,
  );
  writeFileSync(join(conf, 'acl.auth.php'), '* @ALL 1\n* @user 8\n');
  writeFileSync(join(conf, 'users.auth.php'), '');
  writeFileSync(first, `<?php define('DOKU_MAIN_CONF', '${conf}/'); define('DOKU_CONF', '${conf}/');`);

  const pages = [
    { id: 'start', text: articles.map(({ key, title }) => `  * [[${key}|${title}]]`).join('\n') },
    ...articles.map(({ key, title, parts }) => ({
      id: key,
      text: [`====== ${title} ======`, ...parts.map((part) => `===== ${part.heading} =====\n\n${part.text}`)].join(
        '\n\n',
      ),
    })),
  ];
  writeFileSync(join(den.folder, 'seed.json'), JSON.stringify({ users: Object.values(USERS), pages }));
  await run('php', [...PHP, '-d', `auto_prepend_file=${first}`, join(import.meta.dirname, 'seed.php'), den.folder]);

  const port = await freePort();
  await servePhp(den, { root: ROOT, router: join(import.meta.dirname, 'router.php'), first, port });
  return { engine: 'dokuwiki', language, origin: `http://127.0.0.1:${port}`, users: USERS, stop: den.close };
};
