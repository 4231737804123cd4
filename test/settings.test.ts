import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modeAt } from '../src/domain/mode.ts';
import { DEFAULTS, inMode, readSettings, type Settings } from '../src/settings.ts';

const WHOLE: Settings = {
  mode: 'work',
  rules: [
    { when: 'schedule', mode: 'work', days: [1, 7], from: 0, to: 1440 },
    { when: 'site', mode: 'private', site: 'reddit' },
    { when: 'container', mode: 'work', container: 'firefox-container-1' },
    { when: 'window', mode: 'work', window: 3 },
  ],
  chosen: { mode: 'private', at: 1000, until: 2000 },
  pausedUntil: null,
  pausedSites: { reddit: null, x: 5000 },
  places: [{ origin: 'https://blog.example/*', sites: ['wordpress'] }],
  instrument: 'forrester-2008',
  window: 90,
  tolerance: 1,
  choices: { 'forrester-2010': { version: 1, rungs: { react: 'critic' }, places: { x: false } } },
  reads: { 'forrester-2010': 1 },
  told: { 'forrester-2010': 2, 'active-passive': 1 },
  motives: { critic: { critic_fun: 20_600 }, joiner: {} },
  retention: { days: 90, what: 'acts' },
  language: 'sv',
  welcomed: true,
};

describe('settings read from storage or a file', () => {
  it('come back as they were, through JSON too', () => {
    expect(readSettings(JSON.parse(JSON.stringify(WHOLE)))).toEqual(WHOLE);
    expect(readSettings(DEFAULTS)).toEqual(DEFAULTS);
    const chosen = { mode: 'private' as const, at: 1000 };
    expect(readSettings({ ...WHOLE, chosen, pausedUntil: 17, tolerance: 0 })).toEqual({
      ...WHOLE,
      chosen,
      pausedUntil: 17,
      tolerance: 0,
    });
  });

  it.each([undefined, null, 17, 'settings', [], [WHOLE], true])(
    'are the defaults where there are none (%j)',
    (found) => {
      expect(readSettings(found)).toEqual(DEFAULTS);
    },
  );

  it.each<[keyof Settings, unknown]>([
    ['mode', 'leisure'],
    ['rules', 'none'],
    ['rules', []],
    ['rules', [{ when: 'moon', mode: 'work' }, null, { when: 'site', mode: 'rest', site: 'x' }]],
    ['rules', [{ when: 'schedule', mode: 'work', days: [0], from: 0, to: 10 }]],
    ['rules', [{ when: 'schedule', mode: 'work', days: [8], from: 0, to: 10 }]],
    ['rules', [{ when: 'schedule', mode: 'work', days: [1.5], from: 0, to: 10 }]],
    ['rules', [{ when: 'schedule', mode: 'work', days: 1, from: 0, to: 10 }]],
    ['rules', [{ when: 'schedule', mode: 'work', days: [1], from: -1, to: 10 }]],
    ['rules', [{ when: 'schedule', mode: 'work', days: [1], from: 0, to: 1441 }]],
    ['rules', [{ when: 'site', mode: 'work', site: '' }]],
    ['rules', [{ when: 'container', mode: 'work', container: 1 }]],
    ['rules', [{ when: 'window', mode: 'work', window: '1' }]],
    ['chosen', { mode: 'work' }],
    ['chosen', { mode: 'rest', at: 1 }],
    ['chosen', { mode: 'work', at: 1, until: 'noon' }],
    ['chosen', 'work'],
    ['pausedUntil', 'tomorrow'],
    ['pausedUntil', Number.NaN],
    ['pausedUntil', Number.POSITIVE_INFINITY],
    ['pausedSites', { x: 'tomorrow' }],
    ['pausedSites', []],
    ['places', {}],
    ['instrument', ''],
    ['instrument', 7],
    ['window', 31],
    ['tolerance', 2],
    ['choices', { 'forrester-2010': { version: 1, rungs: { sing: 'critic' } } }],
    ['choices', { 'forrester-2010': { version: 1, rungs: { react: 3 } } }],
    ['choices', { 'forrester-2010': { version: '1', rungs: {} } }],
    ['choices', { 'forrester-2010': { version: 1, rungs: null } }],
    ['choices', { 'forrester-2010': { version: 1, rungs: {}, places: { x: 'no' } } }],
    ['choices', { 'forrester-2010': { version: 1, rungs: {}, places: ['x'] } }],
    ['choices', { 'forrester-2010': 'all' }],
    ['reads', { 'forrester-2010': '1' }],
    ['told', [1]],
    ['motives', { critic: ['critic_fun'] }],
    ['motives', { critic: { critic_fun: true } }],
    ['motives', { critic: { critic_fun: 20_600.5 } }],
    ['language', ''],
    ['welcomed', 'yes'],
  ])('take the default of %s for %j, and keep all the rest', (key, broken) => {
    const { [key]: _, ...others } = WHOLE;
    const { [key]: fallback } = DEFAULTS;
    expect(readSettings({ ...WHOLE, [key]: broken })).toEqual({
      ...others,
      ...(fallback !== undefined && { [key]: fallback }),
    });
  });

  it('keep where onboarding was left, until it is over', () => {
    expect(readSettings({ welcomeStep: 'sites' })).toEqual({ ...DEFAULTS, welcomeStep: 'sites' });
    expect(readSettings({ welcomeStep: 3 })).toEqual(DEFAULTS);
    expect(readSettings({ welcomeStep: 'sites', welcomed: true })).toEqual({ ...DEFAULTS, welcomed: true });
  });

  it('keep the whole entries of a list or table in which others are broken', () => {
    const read = readSettings({
      places: [
        { origin: 'https://a.example/*', sites: [] },
        { origin: 'https://b.example/*' },
        { sites: [] },
        'c',
        { origin: 'd', sites: [1] },
      ],
      rules: [{ when: 'site', mode: 'work', site: 'x' }, { when: 'site' }],
      pausedSites: { x: 5, y: 'no' },
      choices: { good: { version: 1, rungs: {} }, bad: {} },
    });
    expect(read.places).toEqual([{ origin: 'https://a.example/*', sites: [] }]);
    expect(read.rules).toEqual([{ when: 'site', mode: 'work', site: 'x' }]);
    expect(read.pausedSites).toEqual({ x: 5 });
    expect(read.choices).toEqual({ good: { version: 1, rungs: {} } });
  });

  it('drop what is not known here', () => {
    expect(readSettings({ ...WHOLE, colour: 'red' })).toEqual(WHOLE);
  });

  it('are never refused, whatever is found, and stay as they were read', () => {
    const anything = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(WHOLE)), fc.anything()));
    fc.assert(
      fc.property(anything, (found) => {
        const read = readSettings(found);
        expect(readSettings(read)).toEqual(read);
      }),
    );
  });
});

describe('the mode switched by hand', () => {
  const site = { when: 'site', mode: 'work', site: 'linkedin' } as const;
  const office = { when: 'schedule', mode: 'work', days: [1], from: 540, to: 1020 } as const;
  const chosen = { mode: 'work', at: 1 } as const;
  const utc = () => 0;

  it('holds for good where there are no rules, and an older choice no longer stands over it', () => {
    expect(inMode({ ...DEFAULTS, chosen }, 'private', 2, utc)).toEqual({ ...DEFAULTS, mode: 'private' });
  });

  it('stands over all rules where there is a schedule to end it', () => {
    expect(inMode({ ...DEFAULTS, rules: [site, office], chosen }, 'private', 2, utc)).toEqual({
      ...DEFAULTS,
      rules: [site, office],
      chosen: { mode: 'private', at: 2 },
    });
  });

  it('stands over what a rule says of a site until tomorrow, and never for good', () => {
    const midnight = 86_400_000;
    const settings = inMode({ ...DEFAULTS, mode: 'work', rules: [site], chosen }, 'private', 2, utc);
    expect(settings).toEqual({
      ...DEFAULTS,
      rules: [site],
      mode: 'private',
      chosen: { mode: 'private', at: 2, until: midnight },
    });
    const modeOn = (at: number, where?: string) =>
      modeAt(settings, { at, offsetAt: utc, ...(where && { site: where }) }).mode;
    expect([modeOn(3, 'linkedin'), modeOn(midnight - 1, 'linkedin')]).toEqual(['private', 'private']);
    expect([modeOn(midnight, 'linkedin'), modeOn(midnight)]).toEqual(['work', 'private']);
    const never = { ...office, days: [] };
    expect(inMode({ ...DEFAULTS, rules: [never, site] }, 'private', 2, utc).chosen?.until).toBe(midnight);
  });
});
