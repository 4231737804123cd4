import { type Action, isActionType, MODES, type Mode } from '../../domain/action.ts';
import type { Counts } from '../../domain/count.ts';
import type { Cover, DayRow, Import, Share } from '../schema.ts';

/**
 * Rows of a file, read with distrust: each function returns a row that the store may keep, made of known fields only, or
 * `undefined` for anything else.
 */
export type ReadRow<T> = (found: unknown) => T | undefined;

const DAY_MS = 86_400_000;
const LATEST = 253_402_300_800_000; // the year 10000
const SITE = /^[a-z0-9][a-z0-9.-]{0,63}$/;
const WORD = /^[\w.:-]{1,64}$/;
const SOURCES = ['page', 'archive'] as const;
const EVIDENCE = ['confirmed', 'accepted', 'seen', 'archive'] as const;
const QUALITIES = ['minute', 'day', 'bound'] as const;
const QUARTERS = 96; // of an hour, in a day
const MOST = 10_000; // sites or columns in one row

export const readAction: ReadRow<Action> = (found) => {
  if (!isObject(found)) return;
  const { id, type, site, at, day, mode, source, evidence, quality, import: from } = found;
  if (!isWhole(id, 1) || !isWhole(at, 0, LATEST) || !isDay(day) || Math.abs(day - at / DAY_MS) > 2) return;
  if (!isActionType(type) || !isText(site, SITE) || !isOneOf(MODES, mode)) return;
  if (!isOneOf(SOURCES, source) || !isOneOf(EVIDENCE, evidence)) return;
  if (quality !== undefined && !isOneOf(QUALITIES, quality)) return;
  if (from !== undefined && !isWhole(from, 1)) return;
  const row = { id, type, site, at, day, mode, source, evidence };
  return { ...row, ...(quality && { quality }), ...(from && { import: from }) };
};

export const readDay: ReadRow<DayRow> = (found) => {
  if (!isObject(found)) return;
  const { day, mode, watched = 0, paused = 0, archived = 0 } = found;
  const counts = readCounts(found.counts);
  if (!isDay(day) || !isOneOf(MODES, mode) || !counts || !isWhole(archived, 0)) return;
  if (!isWhole(watched, 0, QUARTERS) || !isWhole(paused, 0, QUARTERS)) return;
  return { day, mode, counts, ...(watched && { watched }), ...(paused && { paused }), ...(archived && { archived }) };
};

function readCounts(found: unknown): Counts | undefined {
  if (!isObject(found) || Object.keys(found).length > MOST) return;
  const sites = Object.entries(found).map(([site, types]): [string, Record<string, number>] | undefined => {
    if (!SITE.test(site) || !isObject(types)) return undefined;
    const cells = Object.entries(types).filter((cell): cell is [string, number] => isWhole(cell[1], 1));
    const known = cells.every(([type]) => isActionType(type)) && cells.length === Object.keys(types).length;
    return known ? [site, Object.fromEntries(cells)] : undefined;
  });
  return sites.every((site) => site !== undefined) ? Object.fromEntries(sites) : undefined;
}

export const readImport: ReadRow<Import> = (found) => {
  if (!isObject(found)) return;
  const { id, importer, at, acts, covers, unread = 0 } = found;
  if (!isWhole(id, 1) || !isText(importer, SITE) || !isWhole(at, 0, LATEST) || !isWhole(acts, 0)) return;
  if (!isWhole(unread, 0)) return;
  if (!Array.isArray(covers) || covers.length > MOST) return;
  const read = covers.map(readCover);
  if (!read.every((cover) => cover !== undefined)) return;
  return { id, importer, at, acts, covers: read, ...(unread > 0 && { unread }) };
};

const LONGEST_COVER = 36_600; // days: a hundred years

function readCover(found: unknown): Cover | undefined {
  if (!isObject(found)) return;
  const { mode, from, to } = found;
  if (!isOneOf<Mode>(MODES, mode) || !isDay(from) || !isDay(to)) return;
  return from <= to && to - from < LONGEST_COVER ? { mode, from, to } : undefined;
}

export const readShare: ReadRow<Share> = (found) => {
  if (!isObject(found)) return;
  const { id, study, title, at, from, to, columns, rows, digest, participant } = found;
  if (!isWhole(id, 1) || !isText(study) || !isText(title) || !isText(digest, WORD)) return;
  if (!isWhole(at, 0, LATEST) || !isDay(from) || !isDay(to) || !isWhole(rows, 0)) return;
  if (!Array.isArray(columns) || columns.length > MOST || !columns.every((column) => isText(column))) return;
  if (participant !== undefined && !isText(participant)) return;
  const { wave, contact, withheld, file, code, recipients } = found;
  if ([contact, file, code].some((text) => text !== undefined && !isText(text))) return;
  if ([wave, withheld].some((number) => number !== undefined && !isWhole(number, 0))) return;
  if (recipients !== undefined && !isListOf(recipients, RECIPIENT)) return;
  const receipt = { id, study, title, at, from, to, columns, rows, digest };
  return {
    ...receipt,
    ...(participant && { participant }),
    ...(isWhole(wave) && { wave }),
    ...(isText(contact) && { contact }),
    ...(isWhole(withheld) && { withheld }),
    ...(isText(file) && { file }),
    ...(isText(code) && { code }),
    ...(isListOf(recipients, RECIPIENT) && { recipients }),
  };
};

/** An age recipient; a post-quantum one has some two thousand letters. */
const RECIPIENT = /^age1[a-z0-9]{1,3000}$/;

export const isObject = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

export const isWhole = (
  found: unknown,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): found is number => Number.isSafeInteger(found) && Number(found) >= least && Number(found) <= most;

/** A day from 1970 to the year 10000: who goes through the days from first to last must come to an end. */
export const isDay = (found: unknown): found is number => isWhole(found, -1, LATEST / DAY_MS + 1);

const isText = (found: unknown, form = /^.{1,500}$/su): found is string =>
  typeof found === 'string' && form.test(found);

const isListOf = (found: unknown, form: RegExp): found is string[] =>
  Array.isArray(found) && found.length <= MOST && found.every((text) => isText(text, form));

const isOneOf = <T>(words: readonly T[], found: unknown): found is T => words.some((word) => word === found);
