import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom } from '../../src/domain/day.ts';
import { csvOf } from '../../src/studies/csv.ts';
import { type Draft, draft, waveAt } from '../../src/studies/draft.ts';
import { MISSING } from '../../src/studies/missing.ts';
import { askedOf, type Wishes } from '../../src/studies/scope.ts';
import { PARTS, type Study } from '../../src/studies/study.ts';
import { column, type Row, TABLES, type TableName } from '../../src/studies/tables.ts';
import { ACTS, act, HOLDINGS, MAKING, STUDY, TODAY, WISHES, watched } from './a-study.ts';

const made = (wishes: Partial<Wishes> = {}, study: Study = STUDY, holdings = HOLDINGS): Draft =>
  draft(study, holdings, { ...WISHES, ...wishes }, MAKING);

/** The one row whose cells are these. */
function rowOf({ tables }: Draft, name: TableName, cells: Readonly<Record<string, string | number>>): Row | undefined {
  return tables[name].find((row) => Object.entries(cells).every(([field, cell]) => column(name, field)(row) === cell));
}
const cell = (found: Row | undefined, name: TableName, field: string) => found && column(name, field)(found);

describe('the scope', () => {
  it('holds no day outside the period, the look-back or before today is over', () => {
    const { from, to, days, acts } = askedOf(STUDY, HOLDINGS, WISHES);
    expect([from, to]).toEqual([dayFrom('2026-03-02'), TODAY - 1]);
    expect(days.every(({ day }) => day >= from && day <= to)).toBe(true);
    expect(acts.some(({ type }) => type === 'publish')).toBe(false);
  });

  it('opens a wave between its two days only', () => {
    expect(
      ['2026-05-03', '2026-05-04', '2026-05-31', '2026-06-01', '2026-08-10'].map((iso) => waveAt(STUDY, dayFrom(iso))),
    ).toEqual([undefined, 1, 1, undefined, 2]);
  });

  it('refuses what makes no donation, with a sentence', () => {
    expect(() => made({ agreed: ['weeks'] })).toThrow('without the part "summary"');
    expect(() => made({ modes: [] })).toThrow('No mode was given');
    expect(() => made({ participant: 'ada@example.org' })).toThrow('A participant id has');
    expect(() => made({}, { ...STUDY, instrument: 'other' })).toThrow('reads profiles with other');
    expect(() => made({ today: dayFrom('2026-03-01') })).toThrow('days from 2026-03-02');
  });
});

describe('the rows', () => {
  it('tell the profile of the last complete day, for each mode and for both', () => {
    const donation = made();
    expect(cell(rowOf(donation, 'person_wave', { mode: 'private', rung: 'critic' }), 'person_wave', 'state')).toBe(
      'held',
    );
    expect(cell(rowOf(donation, 'person_wave', { mode: 'work', rung: 'critic' }), 'person_wave', 'state')).toBe(
      'not held',
    );
    expect(cell(rowOf(donation, 'person_wave', { mode: 'both', rung: 'inactive' }), 'person_wave', 'state')).toBe(
      'not held',
    );
    expect(donation.tables.person_wave).toHaveLength(3 * 7);
  });

  it('tell sites by their class alone, and by name only where the study asks', () => {
    const words = (donation: Draft) => donation.tables.day_action.map((row) => column('day_action', 'site')(row));
    expect(new Set(words(made()))).toEqual(new Set([MISSING['not asked']]));
    expect(new Set(words(made({}, { ...STUDY, sites: 'name' })))).toEqual(
      new Set(['discourse', 'mastodon', 'wordpress']),
    );
  });

  it('round the moment of an act to its hour, and say nothing of it where an archive did not know', () => {
    const bound = {
      ...act('2026-04-15', 'discourse', 'react'),
      quality: 'bound',
      source: 'archive',
      evidence: 'archive',
    } as const;
    const donation = made({}, STUDY, { ...HOLDINGS, acts: [...ACTS, bound] });
    const hours = donation.tables.act.map((row) => column('act', 'hour')(row));
    expect(hours).toContain(21);
    expect(cell(rowOf(donation, 'act', { action: 'react' }), 'act', 'hour')).toBe(MISSING['not recorded']);
    expect(donation.tables.act.flat().every((value) => typeof value !== 'number' || value < 100_000)).toBe(true);
  });

  it('count each day of coverage once, by why it was or was not looked at', () => {
    const donation = made({ withoutDays: [dayFrom('2026-04-10')] });
    const days = (iso: string) => rowOf(donation, 'coverage', { stretch: 'day', first_day: iso });
    const kind = (iso: string) =>
      ['watched', 'paused', 'imported', 'before_install', 'withheld', 'not_recorded'].filter(
        (name) => cell(days(iso), 'coverage', name) === 1,
      );
    expect(['2026-03-03', '2026-03-09', '2026-04-06', '2026-04-07', '2026-04-10'].map(kind)).toEqual([
      ['before_install'],
      ['watched'],
      ['paused'],
      ['not_recorded'],
      ['withheld'],
    ]);
  });

  it('say of a class of site that is not switched on that it is not, instead of nothing done', () => {
    const row = rowOf(made(), 'coverage', { stretch: 'wave', site_class: 'wiki' });
    expect(cell(row, 'coverage', 'watched')).toBe(MISSING['not switched on']);
  });

  it('say why nothing is known of a week before the recorder was there', () => {
    const row = rowOf(made(), 'week_rung', { week: '2026-03-02', mode: 'private', rung: 'critic' });
    expect(row?.slice(-2)).toEqual(['unknown', MISSING['before install']]);
  });

  it('say that an archive of unknown form covers a day of which nothing else is known', () => {
    const day = dayFrom('2026-04-07');
    const donation = made({}, STUDY, { ...HOLDINGS, unread: [{ from: day, to: day }] });
    expect(
      cell(rowOf(donation, 'coverage', { stretch: 'day', first_day: '2026-04-07' }), 'coverage', 'parser_unknown'),
    ).toBe(1);
  });

  it('say the same of a day that an archive covers and tells nothing of, where not all of it could be read', () => {
    const [silent, told] = [dayFrom('2026-03-03'), dayFrom('2026-03-04')];
    const covered = [silent, told].map((day) => ({
      day,
      mode: 'private' as const,
      counts: day === told ? { mastodon: { post: 1 } } : {},
      imported: true,
    }));
    const holdings = { ...HOLDINGS, days: [...covered, ...HOLDINGS.days] };
    const kinds = (donation: Draft) =>
      ['2026-03-03', '2026-03-04'].map((iso) => {
        const row = rowOf(donation, 'coverage', { stretch: 'day', first_day: iso });
        return ['imported', 'parser_unknown'].map((name) => cell(row, 'coverage', name));
      });
    expect(kinds(made({}, STUDY, holdings))).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(kinds(made({}, STUDY, { ...holdings, unread: [{ from: silent, to: told }] }))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('say nothing of a mode that was not given, nor how often it was watched', () => {
    const donation = made({ modes: ['private'] });
    const modes = (name: TableName) => new Set(donation.tables[name].map((row) => column(name, 'mode')(row)));
    expect(modes('person_wave')).toEqual(new Set(['private']));
    expect(modes('act')).toEqual(new Set(['private']));
    expect(cell(rowOf(donation, 'coverage', { stretch: 'wave', site_class: 'all' }), 'coverage', 'watched_work')).toBe(
      MISSING.withheld,
    );
  });

  it('leave out every part that was refused, and say no more of it than that', () => {
    const donation = made({ agreed: ['summary'] });
    expect(donation.tables.week_rung).toEqual([]);
    expect(donation.tables.answer).toEqual([]);
    expect(donation.tables.coverage).toHaveLength(1);
    expect(rowOf(donation, 'consent', { part: 'weeks' })?.slice(5, 8)).toEqual(['no', 0, MISSING.withheld]);
  });

  it('hold only what their columns allow, whatever the person chooses', () => {
    fc.assert(
      fc.property(
        fc.subarray(PARTS.filter((part) => part !== 'summary')),
        fc.subarray(['work', 'private'] as const, { minLength: 1 }),
        fc.subarray(['discourse', 'mastodon']),
        fc.subarray([dayFrom('2026-04-14'), dayFrom('2026-04-20')]),
        (parts, modes, withoutSites, withoutDays) => {
          const donation = made({ agreed: ['summary', ...parts], modes, withoutSites, withoutDays });
          expect(donation.tables.consent).toHaveLength(6);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('a row that is taken out', () => {
  const texts = ({ tables }: Draft) => TABLES.map((table) => csvOf(table, tables[table.name])).join('');

  it('takes the acts behind it out of every other table, and each sum that lost some says so', () => {
    const id = 'day_action/2026-04-14/private/forum/-97/discuss';
    const whole = made();
    expect(whole.ids.day_action).toContain(id);
    const less = made({ taken: [id] });
    expect(texts(less)).not.toMatch(/2026-04-14,.*discuss/);
    expect(rowOf(less, 'day_action', { action: 'discuss', day: '2026-04-14' })).toBeUndefined();
    expect(rowOf(less, 'person_wave', { mode: 'private', rung: 'critic' })?.slice(5, 7)).toEqual([
      'unknown',
      MISSING.withheld,
    ]);
    expect(rowOf(less, 'week_rung', { week: '2026-04-13', mode: 'private', rung: 'critic' })?.slice(-2)).toEqual([
      'unknown',
      MISSING.withheld,
    ]);
    expect(less.withheld).toBe(2); // the row of the day, and the act
  });

  it('takes a single act out of its day', () => {
    const [, second] = made().ids.act;
    const taken = ACTS.find((one) => second?.startsWith(`act/${one.at}`));
    const less = made({ taken: [second ?? ''] });
    expect(less.tables.act).toHaveLength(made().tables.act.length - 1);
    expect(
      rowOf(less, 'day_action', {
        day: new Date((taken?.day ?? 0) * 86_400_000).toISOString().slice(0, 10),
        action: taken?.type ?? '',
      }),
    ).toBeUndefined();
  });

  it('takes a week of a rung out of the days and acts as well', () => {
    const less = made({ taken: ['week_rung/2026-04-13/private/critic'] });
    expect(rowOf(less, 'act', { action: 'discuss', day: '2026-04-14' })).toBeUndefined();
    expect(rowOf(less, 'act', { action: 'read', day: '2026-04-14' })).toBeDefined();
  });

  it('never lets "not held" or "inactive" stand on what was taken out', () => {
    const whole = made();
    const { ids } = whole;
    fc.assert(
      fc.property(
        fc.subarray([...ids.day_action, ...ids.act, ...ids.week_rung.slice(-40), ...ids.person_wave]),
        (taken) => {
          const whole = made();
          const less = made({ taken });
          for (const name of ['person_wave', 'week_rung'] as const)
            less.ids[name].forEach((id, nth) => {
              const before = whole.tables[name][whole.ids[name].indexOf(id)];
              const now = less.tables[name][nth];
              const [was, is] = [cell(before, name, 'state'), cell(now, name, 'state')];
              expect([was, 'unknown']).toContain(is);
            });
          for (const id of taken) expect(Object.values(less.ids).flat()).not.toContain(id);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('leaves the rest as it was where nothing bears on it', () => {
    const less = made({ taken: ['answer/motive/critic/critic_fun'] });
    expect(less.tables.person_wave).toEqual(made().tables.person_wave);
    expect(less.tables.answer).toHaveLength(1);
  });

  it('and a day that was hidden leaves no trace of what was done on it', () => {
    const holdings = {
      ...HOLDINGS,
      acts: [ACTS[1] ?? act('2026-04-14', 'discourse', 'discuss')],
      days: watched(ACTS.slice(1, 2)),
    };
    const hidden = made({ withoutDays: [dayFrom('2026-04-14')] }, STUDY, holdings);
    expect(hidden.tables.act).toEqual([]);
    expect(hidden.tables.day_action).toEqual([]);
    expect(rowOf(hidden, 'person_wave', { mode: 'private', rung: 'critic' })?.slice(5, 7)).toEqual([
      'unknown',
      MISSING.withheld,
    ]);
  });
});
