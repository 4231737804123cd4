import { existsSync } from 'node:fs';
import { importedIn } from './in-browser.ts';
import { VIEWS, writeTakeout } from './takeout.ts';

const path = '/tmp/mem/takeout-001.zip';
if (!existsSync(path)) await writeTakeout(path);
for (const kind of process.argv.slice(2) as ('firefox' | 'chromium')[]) {
  const r = await importedIn(kind, path, VIEWS);
  console.log(kind, JSON.stringify(r), (r.memory / 1e6).toFixed(0));
}
process.exit(0);
