import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/researcher/cli.ts';
import { readStudy } from '../../src/studies/read-study.ts';
import type { Study } from '../../src/studies/study.ts';

/** What a researcher answers to the questions of `new-study`; everything in it is invented. */
export const ANSWERS = {
  id: 'autumn',
  title: 'Autumn study',
  purpose: 'To learn how people take part.',
  institution: 'Example University',
  name: 'Ada Example',
  contact: 'study@university.example',
  board: 'Example board',
  reference: '2026-0042',
  level: 'L2',
  waves: '2',
};

/** A study with its key and invented donations in a folder of its own, made by the commands that a researcher types. */
export interface Folder {
  readonly path: string;
  readonly study: Study;
  readonly studyFile: string;
  readonly key: string;
  readonly demo: string;
  readonly remove: () => void;
}

export async function folderWith(people: number, waves = 2): Promise<Folder> {
  const path = mkdtempSync(join(tmpdir(), 'rungs-study-'));
  const flags = { ...ANSWERS, waves: String(waves) };
  await quietly(['new-study', path, ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value])]);
  const studyFile = join(path, 'study.json');
  const demo = join(path, 'demo');
  await quietly(['demo', demo, '--study', studyFile, '--people', String(people)]);
  const reading = readStudy(readFileSync(studyFile, 'utf8'));
  if ('refused' in reading) throw new Error(reading.refused.join());
  const remove = () => rmSync(path, { recursive: true, force: true });
  return { path, study: reading.study, studyFile, key: join(path, 'key.txt'), demo, remove };
}

/** Runs a command; what it said is handed back instead of printed. */
export async function quietly(args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: unknown[] = [];
  const { log, error } = console;
  console.log = (text) => said.push(text);
  console.error = (text) => said.push(text);
  try {
    return { code: await main(args), said: said.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}
