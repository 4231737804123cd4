import * as v from 'valibot';
import { MODES } from '../domain/action.ts';

/**
 * The study file (`study.json`): who asks, for what, under which key. It can only narrow what a donation holds: every
 * key is known beforehand, no value is an address that anything is fetched from, and none is run. Its published twin is
 * `docs/studies/study.schema.json` (JSON Schema 2020-12); a test holds the two together.
 */

/** Version of this form. A study file of a later form is refused by name. */
export const STUDY_FORMAT = 1;

/** How much is asked at most. L0: one summary; L1: week by rung; L2: day by class of site by action; L3: single acts. */
export const LEVELS = ['L0', 'L1', 'L2', 'L3'] as const;
export type Level = (typeof LEVELS)[number];

/** What a person can say yes or no to, one by one. */
export const PARTS = ['summary', 'weeks', 'days', 'acts', 'selfRating', 'motives'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that each level allows: the ceiling that nothing in a study file can lift. */
export const PARTS_OF: Readonly<Record<Level, readonly Part[]>> = {
  L0: ['summary', 'selfRating', 'motives'],
  L1: ['summary', 'selfRating', 'motives', 'weeks'],
  L2: ['summary', 'selfRating', 'motives', 'weeks', 'days'],
  L3: ['summary', 'selfRating', 'motives', 'weeks', 'days', 'acts'],
};

/** The fewest people that a published cell may stand for. */
export const LEAST_CELL = 5;

// JSON Schema counts characters by code point, so we do too.
const long = (text: string): number => [...text].length;
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.check((value) => long(value) >= 1 && long(value) <= most, `must have 1 to ${most} characters`),
  );
const matching = (pattern: RegExp, what: string) => v.pipe(v.string(), v.regex(pattern, `must be ${what}`));
const whole = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.check(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `must be a whole number from ${least} to ${most}`,
    ),
  );
const distinct = <T extends string>(of: readonly [T, ...T[]], least: number) =>
  v.pipe(
    v.array(v.picklist(of)),
    v.check((list) => list.length >= least, `must name at least ${least}`),
    v.check((list) => new Set(list).size === list.length, 'must not name one twice'),
  );

const words = (most: number) =>
  v.pipe(
    v.record(matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or sv'), text(most)),
    v.check((value) => Object.keys(value).length > 0, 'must be given in at least one language'),
  );
const date = matching(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'a date such as 2027-03-01');
const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
const email = matching(/^[^@\s<>"]{1,64}@[A-Za-z0-9.-]{1,190}$/, 'an e-mail address');
const orcid = matching(/^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$/, 'an ORCID such as 0000-0002-1825-0097');
/** An X25519 recipient, or a hybrid post-quantum one (age file format, C2SP). */
const recipient = matching(
  /^age1([02-9ac-hj-np-z]{58}|pq1[02-9ac-hj-np-z]{1000,2500})$/,
  'an age recipient: age1 and 58 more characters',
);

export const studySchema = v.strictObject({
  format: v.literal(STUDY_FORMAT),
  /** Names the study in every row and file. */
  id: v.pipe(
    slug,
    v.check((value) => value.length >= 3 && value.length <= 60, 'must have 3 to 60 characters'),
  ),
  /** Raised whenever this file changes; a person is asked again. */
  revision: whole(1, 9999),
  title: words(200),
  purpose: words(2000),
  who: v.strictObject({
    institution: text(200),
    people: v.pipe(
      v.array(v.strictObject({ name: text(120), orcid: v.exactOptional(orcid) })),
      v.check((list) => list.length >= 1 && list.length <= 20, 'must name 1 to 20 people'),
    ),
    contact: email,
    dataProtectionOfficer: v.exactOptional(email),
  }),
  ethics: v.strictObject({ board: text(200), reference: text(100), decided: date }),
  /** GDPR: the letter of Article 6(1), where needed that of Article 9(2), and why. Apart from ethical consent. */
  legalBasis: v.strictObject({
    article6: v.picklist(['a', 'e', 'f']),
    article9: v.exactOptional(v.picklist(['a', 'j'])),
    note: v.exactOptional(words(1000)),
  }),
  minimumAge: whole(18, 99),
  /** No day outside it leaves the device. Both ends included. */
  period: v.strictObject({ from: date, to: date }),
  /** When a donation may be made. Wave 1 is the first. */
  waves: v.pipe(
    v.array(v.strictObject({ opens: date, closes: date })),
    v.check((list) => list.length >= 1 && list.length <= 60, 'must be 1 to 60 waves'),
  ),
  level: v.picklist(LEVELS),
  /** What must be given to take part, and what may be. `summary` is always among the first. */
  parts: v.strictObject({ required: distinct(PARTS, 1), optional: distinct(PARTS, 0) }),
  modes: distinct(MODES, 1),
  /** Days back from the donation. */
  lookbackDays: whole(7, 3660),
  /** Whether a site is told by its class alone or by its name too (an engine's name where anyone may host it). */
  sites: v.picklist(['class', 'name']),
  /** Id of the instrument the profile is read with. */
  instrument: slug,
  /** From a link the study gave the person, or made at random for this study alone. */
  participant: v.picklist(['link', 'random']),
  /** The fewest people a published cell may stand for. */
  minimumCell: whole(LEAST_CELL, 1000),
  /** To whom a donation is sealed: age recipients. */
  recipients: v.pipe(
    v.array(recipient),
    v.check((list) => list.length >= 1 && list.length <= 10, 'must name 1 to 10 recipients'),
    v.check((list) => new Set(list).size === list.length, 'must not name one twice'),
  ),
  withdrawal: v.strictObject({ contact: email, until: date, note: words(1000) }),
  retention: v.strictObject({ until: date, note: words(1000) }),
});

export type Study = v.InferOutput<typeof studySchema>;

/** The parts a study asks for at all, in their order. */
export const partsOf = ({ parts }: Pick<Study, 'parts'>): readonly Part[] =>
  PARTS.filter((part) => parts.required.includes(part) || parts.optional.includes(part));
