import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ACTION_TYPES, type Action, isActionType } from '../../../src/domain/action.ts';
import { activityStreams } from '../../../src/store/backup/activity-streams.ts';
import { activityWatch } from '../../../src/store/backup/activity-watch.ts';
import { COLUMNS, dictionary } from '../../../src/store/backup/columns.ts';
import { cell, csv } from '../../../src/store/backup/csv.ts';
import { jsonl } from '../../../src/store/backup/jsonl.ts';
import { act, collected, NOON } from '../acts.ts';

async function* these(...acts: Action[]): AsyncGenerator<Action> {
  yield* acts;
}

const textOf = async (pieces: AsyncIterable<string>): Promise<string> => (await collected(pieces)).join('');
const seen = act({ id: 1, at: NOON });
const told = act({ id: 2, at: NOON + 1, source: 'archive', evidence: 'archive', quality: 'day', import: 4 });

describe('CSV', () => {
  it('has a column for each field and says what each means', async () => {
    const { data, meta } = Papa.parse<Record<string, string>>(await textOf(csv(these(seen, told))), {
      header: true,
      skipEmptyLines: true,
    });
    expect(meta.fields).toEqual(Object.keys(COLUMNS));
    expect(data[0]).toMatchObject({
      id: '1',
      time: '2026-06-01T12:00:00.000Z',
      day: '2026-06-01',
      quality: '',
      import: '',
    });
    expect(data[1]).toMatchObject({ source: 'archive', quality: 'day', import: '4' });
    const meanings = Papa.parse<Record<string, string>>(dictionary(), { header: true, skipEmptyLines: true });
    expect(meanings.data.map(({ column }) => column)).toEqual(meta.fields);
    expect(meanings.errors).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps a spreadsheet from running %j', (value) => {
    expect(Papa.parse<string[]>(cell(value), { delimiter: ',', newline: '\n' }).data[0]?.[0]).toBe(`'${value}`);
  });

  it('quotes what would break a row, as RFC 4180 says', () => {
    expect(cell('a,"b"\n')).toBe('"a,""b""\n"');
  });
});

it('JSON lines hold each act as it is in the database', async () => {
  const lines = (await textOf(jsonl(these(seen, told)))).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([seen, told]);
});

describe('Activity Streams 2.0', () => {
  it('names every act by its AS2 and its schema.org type', async () => {
    const types = Object.keys(ACTION_TYPES).filter(isActionType);
    const collection = JSON.parse(await textOf(activityStreams(these(...types.map((type) => act({ type }))))));
    expect(collection['@context'][0]).toBe('https://www.w3.org/ns/activitystreams');
    const named = types.map((type) => [ACTION_TYPES[type].as2, `schema:${ACTION_TYPES[type].schema}`]);
    expect(collection.orderedItems.map((item: { type: string[] }) => item.type)).toEqual(named);
  });

  it('is a whole collection also without acts', async () => {
    expect(JSON.parse(await textOf(activityStreams(these()))).orderedItems).toEqual([]);
  });
});

it('an ActivityWatch bucket holds each act as an event without length', async () => {
  const { buckets } = JSON.parse(await textOf(activityWatch(these(seen, told), NOON)));
  const [bucket] = Object.values<{ id: string; events: object[] }>(buckets);
  expect(Object.keys(buckets)).toEqual([bucket?.id]);
  expect(bucket?.events[0]).toEqual({
    timestamp: '2026-06-01T12:00:00.000Z',
    duration: 0,
    data: { type: 'comment', site: 'wordpress', mode: 'private', source: 'page', evidence: 'confirmed' },
  });
  expect(bucket?.events).toHaveLength(2);
});
