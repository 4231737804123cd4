import type { Problems, Reason } from '../../../importers/reasons.ts';
import type { CountKey, Words } from '../../../strings.ts';
import type { Failure } from '../../workroom/said.ts';

/** The sentence that tells what is wrong and what to do, for each reason that the importers know. */
const SENTENCES = {
  noTime: 'import_no_time',
  impossibleTime: 'import_impossible_time',
  unreadable: 'import_unreadable',
  tooLong: 'import_too_long',
  tooDeep: 'import_too_deep',
  damaged: 'import_damaged',
  encrypted: 'import_encrypted',
  overlapping: 'import_overlapping',
  unsafeName: 'import_unsafe_name',
  swells: 'import_swells',
  cutOff: 'import_cut_off',
  cutAtTwoGib: 'import_cut_at_two_gib',
  tooMany: 'import_too_many',
  unreachable: 'import_unreachable',
  nothingKnown: 'import_nothing_known',
} as const satisfies Record<Reason, CountKey>;

export const reasonSentence = (words: Words, reason: Reason, count = 1): string =>
  words.count(SENTENCES[reason], count);

/** The reasons that were met, the most frequent first. */
export const reasonsIn = (problems: Problems): readonly (readonly [Reason, number])[] =>
  // Object.entries forgets that the keys of a partial record are its own key type.
  (Object.entries(problems) as [Reason, number][]).sort(([, one], [, other]) => other - one);

/** Why an import failed, and what to do. */
export function failureSentence(words: Words, why: Failure): string {
  if (typeof why === 'object') return words.say(why.key);
  if (why === 'elsewhere') return words.say('work_elsewhere');
  return why === 'mistake' ? words.say('import_mistake') : reasonSentence(words, why);
}
