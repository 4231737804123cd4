import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ArchiveAct } from '../../src/importers/action.ts';
import type { Chosen } from '../../src/importers/containers/container.ts';
import { IMPORTERS } from '../../src/importers/index.ts';
import type { Circumstances } from '../../src/importers/read.ts';
import { bring, look, type Report } from '../../src/importers/runner.ts';

/** Two days after the newest invented archive, in Stockholm without summer time: nothing here depends on the machine. */
export const world = (more: Partial<Circumstances> = {}): Circumstances => ({
  importers: IMPORTERS,
  now: Date.UTC(2026, 10, 22),
  offsetAt: () => 60,
  signal: new AbortController().signal,
  ...more,
});

/** Every file below a folder, as a person would choose the folder. */
export function folder(root: string): Chosen[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => file(relative(root, path).replaceAll('\\', '/'), readFileSync(path)));
}

/** The invented archives, as `<importer>/<case>`. */
export const cases = (): string[] =>
  IMPORTERS.flatMap(({ id }) => {
    const root = join(import.meta.dirname, id);
    if (!existsSync(root)) return [];
    const found = readdirSync(root, { withFileTypes: true });
    return found.filter((entry) => entry.isDirectory()).map(({ name }) => `${id}/${name}`);
  });

/** The word that stands in every text, name and address of the invented archives. */
export const SECRET = 'Kvittra';

/** The secret behind every text of JSON (keys too, half of them), in every cell of a table, before every tag of HTML. */
export function plant(content: string, path: string): string {
  if (/\.(html?|opml|xml)$/.test(path)) return content.replaceAll('</', `${SECRET}</`);
  if (/\.(csv|txt)$/.test(path)) return content.replaceAll(',', `${SECRET},`);
  if (path.endsWith('.car')) return content;
  let keys = 0;
  return content.replace(/"((?:[^"\\]|\\.)*)"(\s*:)?/g, (_, text: string, colon?: string) =>
    colon && keys++ % 2 ? `"${text}"${colon}` : `"${text}${SECRET}"${colon ?? ''}`,
  );
}

export const file = (name: string, content: string | Uint8Array<ArrayBuffer> | Buffer): Chosen => ({
  name,
  blob: new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
});

export interface Everything {
  readonly report: Report;
  readonly acts: readonly ArchiveAct[];
}

/** What a person gets who looks and then imports. */
export async function importOf(chosen: readonly Chosen[], more: Partial<Circumstances> = {}): Promise<Everything> {
  const report = await look(chosen, [], world(more));
  const acts: ArchiveAct[] = [];
  for await (const batch of bring(chosen, report.plan, world(more))) acts.push(...batch.acts);
  return { report, acts };
}

/** In a form that a person can read and compare: one line for each act, earliest first. */
export const legible = ({ report, acts }: Everything) => {
  const { plan, ...rest } = report;
  return {
    report: { ...rest, files: plan.pieces.length },
    acts: acts.map(({ at, type, site, quality }) => `${new Date(at).toISOString()} ${quality} ${type} ${site}`).sort(),
  };
};

/** A tar file as `tar` writes it (ustar). */
export function tar(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const blocks: Buffer[] = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write('0000644\0', 100);
    head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    head.write('        ', 148);
    head.write('0', 156);
    head.write('ustar\0', 257);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    blocks.push(head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
