import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { bundle, fileName } from '../../src/studies/bundle.ts';
import { csvOf } from '../../src/studies/csv.ts';
import { draft } from '../../src/studies/draft.ts';
import { sha256 } from '../../src/studies/hash.ts';
import { openBundle } from '../../src/studies/open.ts';
import { newSince, receiptFor } from '../../src/studies/receipt.ts';
import type { Wishes } from '../../src/studies/scope.ts';
import { brokenRecipients, seal, unseal } from '../../src/studies/seal.ts';
import { TABLES } from '../../src/studies/tables.ts';
import { participantIn, tidyCode, withdrawalCode, withdrawalLetter } from '../../src/studies/withdrawal.ts';
import { HASH, HOLDINGS, MAKING, RECIPIENT, STUDY, TODAY, WISHES } from './a-study.ts';
import { DATA_PACKAGE } from './data-package.ts';

const CODE = withdrawalCode(Uint8Array.from({ length: 15 }, (_, nth) => nth * 17));
const PACKING = { today: TODAY, instrument: forrester2010, studyHash: HASH, madeBy: '1.0.0', code: CODE };
const drafted = (wishes: Partial<Wishes> = {}) => draft(STUDY, HOLDINGS, { ...WISHES, ...wishes }, MAKING);
const packed = async (wishes: Partial<Wishes> = {}) => bundle(drafted(wishes), PACKING);
const textsIn = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));

describe('a bundle', () => {
  it('holds the rows that were shown, byte for byte, and opens as the same rows', async () => {
    const shown = drafted();
    const bytes = await bundle(shown, PACKING);
    const files = textsIn(bytes);
    for (const table of TABLES) expect(files[`data/${table.name}.csv`]).toBe(csvOf(table, shown.tables[table.name]));
    const { tables, receipt } = await openBundle(bytes, STUDY);
    for (const { name } of TABLES) expect(tables[name].map(String)).toEqual(shown.tables[name].map(String));
    expect(receipt).toMatchObject({ study: 'autumn', revision: 2, wave: 1, withheld: 0 });
  });

  it('is the same bytes whenever it is made of the same rows', async () => {
    expect(await sha256(await packed())).toBe(await sha256(await packed()));
  });

  it('holds nothing of a row that was taken out, after sealing and opening', async () => {
    const key = await generateX25519Identity();
    const sealed = await seal(
      await packed({ taken: ['day_action/2026-04-14/private/forum/-97/discuss', 'answer/motive/critic/critic_fun'] }),
      [await identityToRecipient(key)],
    );
    const data = Object.entries(textsIn(await unseal(sealed, [key]))).filter(([path]) => path.startsWith('data/'));
    for (const [, text] of data) {
      expect(text).not.toContain('2026-04-14,private,forum,-97,discuss');
      expect(text).not.toContain('critic_fun');
    }
  });

  it('names no site, host, moment or id of an act in any file', async () => {
    const files = textsIn(await packed());
    const all = Object.entries(files)
      .filter(([path]) => path.startsWith('data/'))
      .map(([, text]) => text)
      .join('');
    for (const site of ['discourse', 'mastodon', 'wordpress', 'http', '://']) expect(all).not.toContain(site);
    for (const { at } of HOLDINGS.acts) expect(all).not.toContain(String(at));
  });

  it('is a Data Package 2.0: each resource has its file, bytes, hash, and columns in order', async () => {
    const files = textsIn(await packed());
    const descriptor = JSON.parse(files['datapackage.json'] ?? '');
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    expect(descriptor.resources.map((resource: { name: string }) => resource.name)).toEqual(
      TABLES.map(({ name }) => name),
    );
    for (const resource of descriptor.resources) {
      const text = files[resource.path] ?? '';
      expect(resource).toMatchObject({
        type: 'table',
        profile: 'tabular-data-resource',
        format: 'csv',
        encoding: 'utf-8',
      });
      expect(resource.bytes).toBe(new TextEncoder().encode(text).length);
      expect(resource.hash).toBe(`sha256:${await sha256(text)}`);
      const { fields, missingValues, primaryKey = [] } = resource.schema;
      const names = fields.map((field: { name: string }) => field.name);
      expect(text.split('\r\n')[0]).toBe(names.join(','));
      expect(names).toEqual(expect.arrayContaining(primaryKey));
      for (const field of fields) {
        expect(['string', 'integer', 'date']).toContain(field.type);
        for (const category of field.categories ?? [])
          expect(category).toEqual({ value: expect.any(String), label: expect.any(String) });
      }
      for (const missing of missingValues)
        expect(missing).toEqual({ value: expect.stringMatching(/^-9\d$/), label: expect.any(String) });
    }
  });

  it('keeps what Data Package 2.0 asks of every key, and a descriptor that breaks a rule does not', async () => {
    const keeps = new Ajv({ strict: false, allErrors: true }).compile(DATA_PACKAGE);
    const descriptor = JSON.parse(textsIn(await packed())['datapackage.json'] ?? '');
    expect(keeps(descriptor), JSON.stringify(keeps.errors)).toBe(true);
    const [first, ...others] = descriptor.resources;
    const broken = (resource: object) => keeps({ ...descriptor, resources: [{ ...first, ...resource }, ...others] });
    const [field, ...fields] = first.schema.fields;
    const withField = (change: object) => ({
      schema: { ...first.schema, fields: [{ ...field, ...change }, ...fields] },
    });
    expect(broken({ path: '../elsewhere.csv' })).toBe(false);
    expect(broken({ path: undefined })).toBe(false);
    expect(broken({ data: [] })).toBe(false);
    expect(broken({ hash: 'sha256:xyz' })).toBe(false);
    expect(broken(withField({ type: 'text' }))).toBe(false);
    expect(broken(withField({ type: 'date', categories: [{ value: 'a', label: 'A' }] }))).toBe(false);
    expect(broken({ schema: { ...first.schema, missingValues: [{ value: '-91' }] } })).toBe(false);
  });

  it('has a codebook line for every column and every value that stands in a table', async () => {
    const { tables } = drafted();
    const book = textsIn(await packed())['codebook.csv'] ?? '';
    for (const { name, fields } of TABLES)
      fields.forEach((field, at) => {
        expect(book).toContain(`${name},${field.name},`);
        if (!field.values) return;
        const found = new Set(tables[name].map((row) => String(row[at])));
        for (const value of found)
          expect([...Object.keys(field.values), ...(field.missing ?? []).map(() => '-91')]).toContain(value);
      });
  });

  it.each([
    [
      'a changed table',
      (files: Record<string, Uint8Array>) => ({ ...files, 'data/act.csv': new Uint8Array([65]) }),
      'was changed after it was made',
    ],
    [
      'a stranger',
      (files: Record<string, Uint8Array>) => ({ ...files, 'diary.txt': new Uint8Array([65]) }),
      '"diary.txt", which is no part of one',
    ],
    ['a missing file', ({ 'read.R': _, ...files }: Record<string, Uint8Array>) => files, 'read.R is not in it'],
  ])('with %s is refused', async (_, change, sentence) => {
    const files: Record<string, Uint8Array> = unzipSync(await packed());
    await expect(openBundle(zipSync(change(files)), STUDY)).rejects.toThrow(sentence);
  });

  it('for a study that asks less is refused', async () => {
    const less = {
      ...STUDY,
      level: 'L2' as const,
      parts: { required: ['summary' as const], optional: ['days' as const] },
    };
    await expect(openBundle(await packed(), less)).rejects.toThrow('The study does not ask for "weeks"');
    await expect(openBundle(await packed(), { ...STUDY, modes: ['private'] })).rejects.toThrow('tells of the mode');
    await expect(openBundle(await packed(), { ...STUDY, id: 'spring' })).rejects.toThrow('made for the study "autumn"');
  });
});

describe('the seal', () => {
  it('opens for the key alone', async () => {
    const [key, other] = [await generateX25519Identity(), await generateX25519Identity()];
    const sealed = await seal(new Uint8Array([1, 2, 3]), [await identityToRecipient(key)]);
    expect(await unseal(sealed, [key])).toEqual(new Uint8Array([1, 2, 3]));
    await expect(unseal(sealed, [other])).rejects.toThrow();
  });

  it('finds a recipient that was copied wrongly', () => {
    const wrong = `${RECIPIENT.slice(0, -1)}${RECIPIENT.endsWith('q') ? 'p' : 'q'}`;
    expect(brokenRecipients([RECIPIENT, wrong])).toEqual([wrong]);
  });
});

describe('the receipt', () => {
  const receipt = async () =>
    receiptFor(drafted(), new Uint8Array([1]), { code: CODE, at: TODAY * 86_400_000, language: 'sv-SE' });

  it('tells what was given, under which hash, and how to call it back', async () => {
    const kept = await receipt();
    expect(kept).toMatchObject({
      study: 'autumn',
      title: 'Höststudien',
      participant: WISHES.participant,
      wave: 1,
      code: CODE,
    });
    expect(kept.digest).toBe(await sha256(new Uint8Array([1])));
    expect(kept.file).toBe(fileName(drafted()));
    for (const language of ['en', 'sv'])
      for (const part of [CODE, kept.digest, WISHES.participant, 'out@university.example'])
        expect(withdrawalLetter(kept, language)).toContain(part);
  });

  it('lies in the bundle only as the hash of its code', async () => {
    const files = textsIn(await packed());
    expect(Object.values(files).join('')).not.toContain(CODE);
    expect(JSON.parse(files['receipt.json'] ?? '').withdrawalSha256).toBe(await sha256(CODE));
  });

  it('makes a code that survives being copied by hand', () => {
    expect(CODE).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(tidyCode(` ${CODE.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(
      CODE,
    );
  });

  it('says at the next wave what is new since', async () => {
    const last = await receipt();
    const next = draft(STUDY, HOLDINGS, { ...WISHES, today: TODAY + 14 }, { ...MAKING, wave: 1 });
    const news = newSince({ ...last, columns: last.columns.filter((name) => !name.startsWith('act.')) }, next);
    expect([news.from, news.to]).toEqual([TODAY, TODAY + 13]);
    expect(news.rows.week_rung).toBe(2 * 3 * 7);
    expect(news.columns).toContain('act.hour');
  });

  it('takes a participant id from a link or from its bare text, and nothing that looks like a name', () => {
    expect(participantIn('https://survey.example/s/1?x=2&participant=K7Q2-x')).toBe('K7Q2-x');
    expect(participantIn(' K7Q2 ')).toBe('K7Q2');
    expect(participantIn('ada@example.org')).toBeUndefined();
    expect(participantIn('Ada Example')).toBeUndefined();
  });
});
