import { INSTRUMENTS } from '../../../instruments/index.ts';
import type { Share } from '../../../store/store.ts';
import { sha256 } from '../../../studies/hash.ts';
import { LONGEST, readStudy } from '../../../studies/read-study.ts';
import { brokenRecipients } from '../../../studies/seal.ts';
import { partsOf, type Study } from '../../../studies/study.ts';
import { participantFrom, participantIn } from '../../../studies/withdrawal.ts';
import type { Begun } from './begun.ts';

/** What is begun with a study file, or why it is refused, for its author. */
export async function begin(
  file: File,
  shares: readonly Share[],
  link?: string,
): Promise<{ readonly begun: Begun } | { readonly refused: readonly string[] }> {
  // A longer one is refused by its reader; there is no need to hold all of it.
  const text = await file.slice(0, 4 * LONGEST + 4).text();
  const reading = readStudy(text);
  if ('refused' in reading) return reading;
  const { study } = reading;
  const refused = [
    ...brokenRecipients(study.recipients).map(
      (recipient) =>
        `"recipients": ${recipient.slice(0, 20)}… is not a key that anything can be sealed to. It was copied wrongly, or made up.`,
    ),
    ...(INSTRUMENTS.some(({ id }) => id === study.instrument)
      ? []
      : [`"instrument": this version does not know ${study.instrument}.`]),
  ];
  if (refused.length > 0) return { refused };
  return { begun: await begunWith(study, text, participantOf(study, shares, link)) };
}

/** The same in every wave, so that the study can tell that it is the same person; else made anew, or the study's own. */
function participantOf({ id, participant }: Study, shares: readonly Share[], link?: string): string {
  const last = shares.findLast((share) => share.study === id)?.participant;
  if (last) return last;
  if (participant === 'link') return (link && participantIn(`#${link}`)) ?? '';
  return participantFrom(crypto.getRandomValues(new Uint8Array(16)));
}

const begunWith = async (study: Study, text: string, participant: string): Promise<Begun> => ({
  text,
  hash: await sha256(text),
  participant,
  rated: {},
  level: study.level,
  parts: partsOf(study),
  modes: study.modes,
  lookback: study.lookbackDays,
  withoutSites: [],
  taken: [],
});
