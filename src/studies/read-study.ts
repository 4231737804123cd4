import * as v from 'valibot';
import { dayFrom, isoOf } from '../domain/day.ts';
import { PARTS_OF, STUDY_FORMAT, type Study, studySchema } from './study.ts';

/** A study file that was understood, or every reason why it is refused, each in a sentence for its author. */
export type Reading = { readonly study: Study } | { readonly refused: readonly string[] };

/** Longest study file, in characters. */
export const LONGEST = 65_536;

/** Reads the text of a `study.json`. */
export function readStudy(text: string): Reading {
  if (text.length > LONGEST) return { refused: [`The study file is longer than ${LONGEST} characters.`] };
  try {
    return studyFrom(JSON.parse(text));
  } catch (error) {
    return { refused: [`The study file is not JSON: ${error instanceof Error ? error.message : error}`] };
  }
}

/** The same for a value that was parsed already. */
export function studyFrom(value: unknown): Reading {
  const format = isRecord(value) ? value.format : undefined;
  if (typeof format === 'number' && format > STUDY_FORMAT)
    return {
      refused: [`The study file has form ${format}; this version reads form ${STUDY_FORMAT}. A newer Rungs is needed.`],
    };
  const shape = shapeOf(value);
  if ('refused' in shape) return shape;
  const refused = senseOf(shape.study);
  return refused.length === 0 ? shape : { refused };
}

/** As much of it as the published JSON Schema says. */
export function shapeOf(value: unknown): Reading {
  const result = v.safeParse(studySchema, value);
  const refused = [...hiddenKeys(value, []), ...(result.success ? [] : result.issues.map(sentenceOf))];
  return result.success && refused.length === 0 ? { study: result.output } : { refused: [...new Set(refused)] };
}

/** What no schema can say: dates that exist and follow each other, and parts that fit the level. */
function senseOf(study: Study): readonly string[] {
  const { period, waves, level, parts, withdrawal, retention } = study;
  const dates: readonly [string, string][] = [
    ['ethics.decided', study.ethics.decided],
    ['period.from', period.from],
    ['period.to', period.to],
    ['withdrawal.until', withdrawal.until],
    ['retention.until', retention.until],
    ...waves.flatMap(({ opens, closes }, nth): [string, string][] => [
      [`waves.${nth}.opens`, opens],
      [`waves.${nth}.closes`, closes],
    ]),
  ];
  const asked = [...parts.required, ...parts.optional];
  const needed = { L0: 'summary', L1: 'weeks', L2: 'days', L3: 'acts' } as const;
  const wrong = (condition: boolean, sentence: string) => (condition ? [sentence] : []);
  return [
    ...dates.flatMap(([path, iso]) => wrong(!isDate(iso), `"${path}" is ${iso}, a day that does not exist.`)),
    ...wrong(period.from > period.to, '"period.from" is after "period.to".'),
    ...waves.flatMap(({ opens, closes }, nth) => [
      ...wrong(opens > closes, `Wave ${nth + 1} closes before it opens.`),
      ...wrong((waves[nth - 1]?.closes ?? '') >= opens, `Wave ${nth + 1} opens before the wave before it has closed.`),
    ]),
    ...wrong(!parts.required.includes('summary'), '"parts.required" must name "summary".'),
    ...parts.optional
      .filter((part) => parts.required.includes(part))
      .map((part) => `Part "${part}" is both required and optional.`),
    ...asked
      .filter((part) => !PARTS_OF[level].includes(part))
      .map((part) => `Part "${part}" is more than level ${level} allows: leave it out, or ask for a higher level.`),
    ...wrong(
      !asked.includes(needed[level]),
      `Level ${level} is more than its parts need: none of them is "${needed[level]}". Ask for the lowest that serves.`,
    ),
    ...wrong(study.sites === 'name' && !asked.includes('days') && !asked.includes('acts'), NAMES_WITHOUT_USE),
    ...wrong(study.legalBasis.article6 === 'a' && study.legalBasis.article9 === 'j', CONSENT_AND_RESEARCH),
    ...wrong(retention.until < withdrawal.until, '"retention.until" is before "withdrawal.until".'),
  ];
}

const NAMES_WITHOUT_USE = '"sites" asks for names, but no part tells of sites. Say "class".';
const CONSENT_AND_RESEARCH =
  '"legalBasis" joins consent (6a) with the research exception (9j): say 9a with 6a, or 6e with 9j.';

const isDate = (iso: string): boolean => !Number.isNaN(dayFrom(iso)) && isoOf(dayFrom(iso)) === iso;

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') return strange(path);
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `"${path}" is missing.`;
  if (issue.type === 'check' || issue.type === 'regex' || issue.type === 'number') return `"${path}" ${issue.message}.`;
  return `"${path}" must be ${issue.expected}, and is ${issue.received}.`;
}

const strange = (path: string): string =>
  `"${path}" is not a key of a study file: remove it. A study can ask for less, never for anything else.`;

/** Keys that every object answers to, and that a walk over the known ones passes by. */
const HIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function* hiddenKeys(value: unknown, path: readonly string[]): Generator<string> {
  if (Array.isArray(value)) for (const [nth, item] of value.entries()) yield* hiddenKeys(item, [...path, `${nth}`]);
  else if (isRecord(value))
    for (const key of Object.keys(value)) {
      if (HIDDEN.includes(key)) yield strange([...path, key].join('.'));
      else yield* hiddenKeys(value[key], [...path, key]);
    }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
