import { describe, expect, test } from 'vitest';
import { base36, mastodonClock, xClock } from '../../src/importers/clocks.ts';
import { epoch, iso, noon, since1601, written } from '../../src/importers/when.ts';

const at = (text: string): number => Date.parse(text);

describe('a moment written in words', () => {
  test.each([
    ['Jan 31, 2018, 10:54:50 PM', '2018-01-31T22:54:50Z', undefined],
    ['Feb 8, 2017, 12:32:39 AM', '2017-02-08T00:32:39Z', undefined],
    ['Jul 3, 2026, 9:15:00\u202fAM CEST', '2026-07-03T09:15:00Z', 120],
    ['29 Jan 2022, 12:27:40 CET', '2022-01-29T12:27:40Z', 60],
    ['31 janv. 2022, 15:45:17 CET', '2022-01-31T15:45:17Z', 60],
    ['15 jun 2026, 20:30:41 CEST', '2026-06-15T20:30:41Z', 120],
    ['4 juli 2026 09:15:00 CEST', '2026-07-04T09:15:00Z', 120],
    ['30 sept. 2023, 10:00:00 CEST', '2023-09-30T10:00:00Z', 120],
    ['Sept 30, 2023, 10:00:00 AM BST', '2023-09-30T10:00:00Z', 60],
    ['31.01.2022, 15:45:17 MEZ', '2022-01-31T15:45:17Z', 60],
    ['3. März 2022, 15:45:17 MEZ', '2022-03-03T15:45:17Z', 60],
    ['1 maart 2022 15:45:17 CET', '2022-03-01T15:45:17Z', 60],
    ['5 sierpnia 2021, 08:00:00 CEST', '2021-08-05T08:00:00Z', 120],
    ['2026年7月4日 09:15:00 JST', '2026-07-04T09:15:00Z', 540],
    ['٤ يوليو ٢٠٢٦ ٠٩:١٥:٠٠', '2026-07-04T09:15:00Z', undefined],
    ['Wed Oct 10 20:19:24 +0000 2018', '2018-10-10T20:19:24Z', 0],
    ['Sat Sep 05 08:12:14 UTC 2026', '2026-09-05T08:12:14Z', 0],
    ['9/5/26, 1:12 AM', '2026-09-05T01:12:00Z', undefined],
    ['Jun 04, 2026 12:34:07 pm', '2026-06-04T12:34:07Z', undefined],
    ['juni 04, 2024 12:34 em', '2024-06-04T12:34:00Z', undefined],
    ['maj 01, 2023 9:05 fm', '2023-05-01T09:05:00Z', undefined],
    ['05 Sep 2026', '2026-09-05T00:00:00Z', undefined],
    ['12月 01, 2024 9:05 午後', '2024-12-01T21:05:00Z', undefined],
    ['2024年12月1日下午9:05', '2024-12-01T21:05:00Z', undefined],
    ['12월 01, 2024 9:05 오전', '2024-12-01T09:05:00Z', undefined],
    ['tháng 12 01, 2024 9:05 CH', '2024-12-01T21:05:00Z', undefined],
    ['Dez. 01, 2024 9:05:01 nachm.', '2024-12-01T21:05:01Z', undefined],
    ['dic. 01, 2024 9:05 p. m.', '2024-12-01T21:05:00Z', undefined],
    ['Ara 01, 2024 9:05 ÖS', '2024-12-01T21:05:00Z', undefined],
    ['دسامبر ۰۱, ۲۰۲۴ ۹:۰۵ ب.ظ.', '2024-12-01T21:05:00Z', undefined],
    ['4 de julio de 2024 12:15', '2024-07-04T12:15:00Z', undefined],
    ['du 4 juillet 2024 12:15', '2024-07-04T12:15:00Z', undefined],
    ['Tue, 02 Mar 2021 10:00:00 +0100', '2021-03-02T10:00:00Z', 60],
  ])('%s', (text, shown, offset) => {
    const got = written(text);
    expect(got && new Date(got.shown).toISOString()).toBe(new Date(at(shown)).toISOString());
    expect(got?.offset).toBe(offset);
  });

  test.each(['', 'yesterday', '31 February 2022', 'Jan 2022', '12:30', 'x'.repeat(200), null, 7])(
    'is none: %s',
    (text) => {
      expect(written(text)).toBeUndefined();
    },
  );
});

test.each([
  ['2025-05-18 04:35:32 UTC', '2025-05-18T04:35:32Z'],
  ['2021-07-18T20:29:47.956585Z', '2021-07-18T20:29:47.956Z'],
  ['2016-09-08T11:55:58+0200', '2016-09-08T09:55:58Z'],
  ['2013-05-31 11:33:20 +0000', '2013-05-31T11:33:20Z'],
  ['2026-01-01 10:00', '2026-01-01T10:00:00Z'],
  ['2026/08/31 21:20:46 UTC', '2026-08-31T21:20:46Z'],
])('ISO and its relatives: %s', (text, moment) => {
  expect(iso(text)).toBe(at(moment));
});

test.each(['2025-02-30', '2025-13-01', 'yesterday', '', null, 12])('no ISO: %s', (text) => {
  expect(iso(text)).toBeUndefined();
});

test('a day is its noon, in either spelling', () => {
  expect([noon('2024/05/01'), noon('2024-05-01'), noon('05 Sep 2026'), noon('')]).toEqual([
    at('2024-05-01T12:00:00Z'),
    at('2024-05-01T12:00:00Z'),
    at('2026-09-05T12:00:00Z'),
    undefined,
  ]);
});

test('seconds, milliseconds and microseconds are told apart by size', () => {
  expect([epoch(1_600_000_000), epoch('1600000000000'), epoch(1_600_000_000_000_000), epoch(0), epoch('x')]).toEqual([
    1_600_000_000_000,
    1_600_000_000_000,
    1_600_000_000_000,
    undefined,
    undefined,
  ]);
  expect(since1601('13300000000000000')).toBe(at('2022-06-18T04:26:40Z'));
});

test('clocks in ids agree with dated records', () => {
  expect(Math.floor((xClock('1269253350735982592') ?? 0) / 1000)).toBe(at('2020-06-06T13:02:35Z') / 1000);
  expect(xClock('20')).toBeUndefined();
  expect(mastodonClock(String(1_672_700_000_000n << 16n))).toBe(1_672_700_000_000);
  expect(base36('zz')).toBe(1295n);
  expect(base36('not/one')).toBeUndefined();
});
