import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ACTION_TYPES, type Action, isActionType } from '../../../src/domain/action.ts';
import type { DayCount } from '../../../src/domain/count.ts';
import { dayFrom } from '../../../src/domain/day.ts';
import { forrester2010 } from '../../../src/instruments/forrester-2010.ts';
import { activityStreams } from '../../../src/store/backup/activity-streams.ts';
import { activityWatch } from '../../../src/store/backup/activity-watch.ts';
import { COLUMNS, dictionary } from '../../../src/store/backup/columns.ts';
import { cell, csv } from '../../../src/store/backup/csv.ts';
import { DAY_COLUMNS, daysCsv } from '../../../src/store/backup/days-csv.ts';
import { jsonl } from '../../../src/store/backup/jsonl.ts';
import { WEEK_COLUMNS, weeksCsv } from '../../../src/store/backup/weeks-csv.ts';
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
    const meanings = Papa.parse<Record<string, string>>(dictionary({ actions: COLUMNS }), {
      header: true,
      skipEmptyLines: true,
    });
    expect(meanings.data.map(({ table, column }) => [table, column])).toEqual(
      meta.fields?.map((field) => ['actions', field]),
    );
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

describe('the table of days', () => {
  const MONDAY = dayFrom('2026-06-01');
  const of = (day: number, more: Partial<DayCount> = {}): DayCount => ({ day, mode: 'private', counts: {}, ...more });
  const rowsOf = async (...days: DayCount[]) =>
    Papa.parse<Record<string, string>>(await textOf(daysCsv(days, MONDAY)), { header: true, skipEmptyLines: true });

  it('has a row for each day and mode, and tells a day without an act from one on which nobody looked', async () => {
    const { data, meta } = await rowsOf(
      of(MONDAY - 5, { imported: true, counts: { reddit: { discuss: 2 } } }),
      of(MONDAY - 3, { mode: 'work', watched: 3, counts: { wordpress: { comment: 1, read: 4 }, reddit: { read: 1 } } }),
      of(MONDAY - 2, { paused: 2 }),
      of(MONDAY, { watched: 1 }),
    );
    expect(meta.fields).toEqual(Object.keys(DAY_COLUMNS));
    expect(data.map((row) => Object.values(row).join(' '))).toEqual([
      '2026-05-27 work before 0 0 0 ',
      '2026-05-27 private imported 0 0 1 2',
      '2026-05-28 work before 0 0 0 ',
      '2026-05-28 private before 0 0 0 ',
      '2026-05-29 work watched 3 0 0 6',
      '2026-05-29 private watched 0 0 0 0',
      '2026-05-30 work absent 0 0 0 ',
      '2026-05-30 private paused 0 2 0 ',
      '2026-05-31 work absent 0 0 0 ',
      '2026-05-31 private absent 0 0 0 ',
      '2026-06-01 work watched 0 0 0 0',
      '2026-06-01 private watched 1 0 0 0',
    ]);
  });

  it('has its header also for a record in which there is nothing', async () => {
    const { data, meta } = await rowsOf();
    expect([data, meta.fields]).toEqual([[], Object.keys(DAY_COLUMNS)]);
  });
});

describe('the table of weeks', () => {
  const MONDAY = dayFrom('2026-06-01');
  const watched: DayCount[] = Array.from({ length: 28 }, (_, ago) => ({
    day: MONDAY - 1 - ago,
    mode: 'work',
    counts: ago === 3 ? { wordpress: { comment: 2, react: 1 } } : {},
    watched: 4,
  }));
  const rowsOf = async (wishes: object = {}) => {
    const text = await textOf(weeksCsv(forrester2010, watched, MONDAY, { classOf: () => 'blog', ...wishes }));
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  };
  const line = (row: Record<string, string> | undefined) => Object.values(row ?? {}).join(' ');

  it('says of every rung in each mode how it stood, by which instrument and version; unknown is a state', async () => {
    const { data, meta } = await rowsOf();
    expect(meta.fields).toEqual(Object.keys(WEEK_COLUMNS));
    expect(data).toHaveLength(4 * 6 * 3);
    const of = (week: string, mode: string, rung: string) =>
      line(data.find((row) => row.week === week && row.mode === mode && row.rung === rung));
    const by = '30 0 forrester-2010 1 ';
    expect(of('2026-05-25', 'both', 'critic')).toBe(`2026-05-25 both critic held 2 28 ${by}`);
    expect(of('2026-05-25', 'work', 'critic')).toBe(`2026-05-25 work critic held 2 28 ${by}`);
    expect(of('2026-05-25', 'private', 'critic')).toBe(`2026-05-25 private critic not held 0 28 ${by}`);
    expect(of('2026-05-25', 'work', 'collector')).toBe(`2026-05-25 work collector not held 0 28 ${by}`);
    expect(of('2026-05-04', 'work', 'collector')).toBe(`2026-05-04 work collector unknown 0 7 ${by}`);
  });

  it('is read under the wishes of the person, and says which they were', async () => {
    const choices = { version: 1, rungs: { react: 'collector', poll: 'critic' }, places: { x: false } } as const;
    const { data } = await rowsOf({ window: 7, tolerance: 1, choices });
    const last = data.filter(
      ({ week, mode, rung }) => week === '2026-05-25' && mode === 'both' && rung === 'collector',
    );
    expect(last.map(line)).toEqual([
      '2026-05-25 both collector held 1 7 7 1 forrester-2010 1 poll=critic, react=collector, x=no network',
    ]);
  });

  it('has no number where nobody could have seen any', async () => {
    const days: DayCount[] = [{ day: MONDAY - 14, mode: 'private', counts: { wordpress: { comment: 1 } } }];
    const text = await textOf(weeksCsv(forrester2010, days, MONDAY, { classOf: () => 'blog' }));
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const critic = data.filter(({ mode, rung }) => mode === 'both' && rung === 'critic');
    expect(critic.map(({ state, actions }) => [state, actions])).toEqual([
      ['held', '1'],
      ['held', ''],
    ]);
  });
});
