import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStudy, shapeOf, studyFrom } from '../../src/studies/read-study.ts';
import { STUDY } from './a-study.ts';

const published = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync('docs/studies/study.schema.json', 'utf8')),
);
const refusedBy = (value: unknown): readonly string[] => {
  const reading = studyFrom(value);
  return 'refused' in reading ? reading.refused : [];
};

/** Every place in a value, as the keys that lead there. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

type Change = (holder: Record<string, unknown>, key: string) => void;

function changed(path: readonly (string | number)[], change: Change, from: unknown = STUDY): unknown {
  const copy: Record<string, unknown> = { study: structuredClone(from) };
  let holder = copy;
  const way = ['study', ...path.map(String)];
  for (const key of way.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  change(holder, way.at(-1) ?? '');
  return copy.study;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    1.5,
    -1,
    18,
    10_000,
    '',
    'x',
    'a b',
    'L4',
    'work',
    'weeks',
    '2026-13-01',
    '2026-02-28',
    'a@b.example',
    'age1x',
    [],
    ['summary', 'summary'],
    ['work'],
    {},
    { en: '' },
    { en: '𝒳'.repeat(150) },
    { en: '𝒳'.repeat(201) },
    { toString: 'x' },
    { 'not a tag': 'x' },
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer({ min: -5, max: 20_000 }),
  fc.array(fc.constantFrom('summary', 'weeks', 'work', 'private', 'other'), { maxLength: 4 }),
);
const key = fc.constantFrom('code', 'url', 'script', 'constructor', 'toString', 'en', 'note', 'hosts', 'allUrls');

const mutationOf = (from: unknown): fc.Arbitrary<unknown> =>
  fc.constantFrom(...placesIn(from)).chain((path) =>
    fc.oneof(
      odd.map((value) => changed(path, (holder, last) => Object.assign(holder, { [last]: value }), from)),
      fc.constant(
        changed(
          path,
          (holder, last) => (Array.isArray(holder) ? holder.splice(Number(last), 1) : delete holder[last]),
          from,
        ),
      ),
      fc.tuple(key, odd).map(([name, value]) =>
        changed(
          path,
          (holder, last) => {
            const inner = holder[last];
            if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
              Object.assign(inner, { [name]: value });
            else holder[last] = value;
          },
          from,
        ),
      ),
    ),
  );

/** Changed in one place, or in two. */
const mutation = mutationOf(STUDY).chain((once) => fc.oneof(fc.constant(once), mutationOf(once)));

describe('the study file', () => {
  it('is accepted as the invented study writes it, by the extension and by the published schema', () => {
    expect(refusedBy(STUDY)).toEqual([]);
    expect(published(STUDY)).toBe(true);
    expect(readStudy(JSON.stringify(STUDY))).toEqual({ study: STUDY });
  });

  it('is accepted and refused alike by the extension and by the published JSON Schema', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(mutation, (value) => {
        const ours = 'study' in shapeOf(value);
        if (ours) accepted += 1;
        else refused += 1;
        expect(ours, JSON.stringify(published.errors)).toBe(published(value));
      }),
      { numRuns: 4000, seed: 20261122 },
    );
    // A generator that only ever makes one of the two would show nothing.
    expect(Math.min(accepted, refused)).toBeGreaterThan(100);
  }, 60_000);

  it.each([
    ['code', [], 'code'],
    ['who.homepage', ['who'], 'homepage'],
    ['parts.text', ['parts'], 'text'],
    ['waves.0.script', ['waves', 0], 'script'],
    ['constructor', [], 'constructor'],
  ] as const)('is refused by name for the unknown key %s', (name, path, extra) => {
    const value = changed(path, (holder, last) =>
      Object.defineProperty(holder[last], extra, { value: 1, enumerable: true }),
    );
    expect(refusedBy(value)).toContain(
      `"${name}" is not a key of a study file: remove it. A study can ask for less, never for anything else.`,
    );
  });

  it('is refused for a hidden __proto__ key, which JSON may hold', () => {
    const text = JSON.stringify(STUDY).replace('"ethics":{', '"ethics":{"__proto__":{"x":1},');
    expect(readStudy(text)).toEqual({ refused: [expect.stringContaining('"ethics.__proto__" is not a key')] });
  });

  it.each([
    [{ level: 'L1' }, 'Part "days" is more than level L1 allows'],
    [{ parts: { required: ['summary'], optional: ['weeks'] } }, 'Level L3 is more than its parts need'],
    [{ parts: { required: ['weeks'], optional: ['acts'] } }, 'must name "summary"'],
    [{ parts: { required: ['summary'], optional: ['summary', 'acts'] } }, 'both required and optional'],
    [{ period: { from: '2026-02-30', to: '2026-12-31' } }, '2026-02-30, a day that does not exist'],
    [{ period: { from: '2027-01-01', to: '2026-12-31' } }, '"period.from" is after'],
    [{ waves: [{ opens: '2026-05-31', closes: '2026-05-04' }] }, 'Wave 1 closes before it opens'],
    [
      {
        waves: [
          { opens: '2026-05-04', closes: '2026-05-31' },
          { opens: '2026-05-31', closes: '2026-06-30' },
        ],
      },
      'Wave 2 opens before the wave before it has closed',
    ],
    [{ legalBasis: { article6: 'a', article9: 'j' } }, '"legalBasis" joins consent'],
    [{ minimumCell: 4 }, '"minimumCell" must be a whole number from 5 to 1000'],
    [{ minimumAge: 15 }, '"minimumAge" must be a whole number from 18'],
    [{ format: 2 }, 'A newer Rungs is needed'],
    [{ recipients: ['age1nonsense'] }, '"recipients.0" must be an age recipient'],
  ])('is refused with a sentence for %j', (part, sentence) => {
    expect(refusedBy({ ...STUDY, ...part }).join('\n')).toContain(sentence);
  });

  it('says what is missing, and what is not JSON or too long', () => {
    const { ethics: _, ...rest } = STUDY;
    expect(refusedBy(rest)).toEqual(['"ethics" is missing.']);
    expect(readStudy('{')).toEqual({ refused: [expect.stringContaining('is not JSON')] });
    expect(readStudy(' '.repeat(70_000))).toEqual({ refused: [expect.stringContaining('longer than')] });
  });
});
