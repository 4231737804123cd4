import type { Action, Day } from '../../../domain/action.ts';
import { SITE_CLASSES } from '../../../domain/site-class.ts';
import { instrumentOf } from '../../../instruments/index.ts';
import type { Settings } from '../../../settings.ts';
import { covers } from '../../../sites/place.ts';
import type { Import } from '../../../store/store.ts';
import { type Draft, draft } from '../../../studies/draft.ts';
import { readStudy } from '../../../studies/read-study.ts';
import type { Making } from '../../../studies/rows.ts';
import type { Answer, Holdings, Stretch, Wishes } from '../../../studies/scope.ts';
import { PARTS_OF, type Part, type Study } from '../../../studies/study.ts';
import { offsetAt } from '../../clock.ts';
import { classOf } from '../../directory.ts';
import { LISTED } from '../../listed.ts';
import type { Begun } from './begun.ts';

/** The study that was opened. It was read before, so that it can be read again. */
export function studyOf({ text }: Begun): Study {
  const reading = readStudy(text);
  if ('refused' in reading) throw new Error(reading.refused.join('\n'));
  return reading.study;
}

/** Classes of the sites at which recording is switched on. */
export function switchedOnIn({ places }: Settings): Holdings['switchedOn'] {
  const on = LISTED.filter(
    ({ id, hosts = [] }) =>
      places.some(({ sites }) => sites.includes(id)) ||
      hosts.some((host) => places.some(({ origin }) => covers(origin, `https://${host}`))),
  ).map(({ class: siteClass }) => siteClass);
  return SITE_CLASSES.filter((siteClass) => on.includes(siteClass));
}

/** The parts that can be given with what was chosen, of those the person may still say yes to. */
export const partsIn = ({ level, parts }: Pick<Begun, 'level' | 'parts'>): readonly Part[] =>
  parts.filter((part) => PARTS_OF[level].includes(part));

/** Motives the person has marked as theirs. */
export const motivesIn = ({ motives = {} }: Settings): readonly Answer[] =>
  Object.entries(motives).flatMap(([rung, marks]) =>
    Object.keys(marks).map((answer): Answer => ({ question: 'motive', rung, answer })),
  );

export interface Giving {
  readonly study: Study;
  readonly begun: Begun;
  readonly settings: Settings;
  readonly days: Holdings['days'];
  readonly imports: readonly Import[];
  readonly acts: readonly Action[];
  readonly today: Day;
  readonly wave: number;
}

/** Days covered by archives of which not everything could be read. */
const unreadIn = ({ imports }: Pick<Giving, 'imports'>): readonly Stretch[] =>
  imports.filter(({ unread = 0 }) => unread > 0).flatMap(({ covers }) => covers);

export const makingOf = ({ study, begun, wave }: Giving): Making => ({
  instrument: instrumentOf(study.instrument),
  classOf,
  hourOf: (at) => Math.floor((at + offsetAt(at) * 60_000) / 3_600_000) % 24,
  wave,
  studyHash: begun.hash,
});

/** What would leave if these parts were agreed to. */
export function draftOf(giving: Giving, agreed: readonly Part[] = partsIn(giving.begun)): Draft {
  const { study, begun, settings, days, acts, today } = giving;
  const holdings = { days, acts, switchedOn: switchedOnIn(settings), unread: unreadIn(giving) };
  const wishes: Wishes = {
    participant: begun.participant,
    today,
    agreed,
    modes: begun.modes,
    ...(begun.lookback < study.lookbackDays && { from: today - begun.lookback }),
    withoutSites: begun.withoutSites,
    taken: begun.taken.flat(),
    answers: [
      ...Object.entries(begun.rated).map(([rung, answer]): Answer => ({ question: 'self_rating', rung, answer })),
      ...motivesIn(settings),
    ],
  };
  return draft(study, holdings, wishes, makingOf(giving));
}
