import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Bench, Row } from './row.ts';

/** `npm run bench [-- name …]`: runs every bench of this folder, or the named ones, and prints figure against limit. */
const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run' && name !== 'row');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}

let beyond = 0;
for (const name of wanted.length > 0 ? wanted : names) {
  const { default: bench } = (await import(join(folder, `${name}.ts`))) as { default: Bench };
  console.log(`\n${name}`);
  for (const row of await bench()) console.log(line(row));
}
console.log(`\n${beyond === 0 ? 'every figure within its limit' : `${beyond} beyond their limit`}`);
process.exit(beyond === 0 ? 0 : 1);

function line({ what, value, unit, limit }: Row): string {
  const isBeyond = limit !== undefined && value > limit;
  if (isBeyond) beyond++;
  const figure = Number.isInteger(value) ? String(value) : value.toPrecision(3);
  const bound = limit === undefined ? '' : `  (at most ${limit}${isBeyond ? ', BEYOND' : ''})`;
  return `  ${what.padEnd(64)} ${figure.padStart(10)} ${unit}${bound}`;
}
