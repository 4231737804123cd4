import type { ActionType } from '../../src/domain/action.ts';
import type { Journey, Play, Sent } from './journey.ts';

/** One play in one variant: what the twin shows and answers, what the person does, and what may be recorded of it. */
export interface Scene {
  readonly site: string;
  readonly host: string;
  readonly title: string;
  readonly yields: readonly ActionType[];
  readonly play: Play;
  readonly head: string;
  readonly page: string;
  readonly html: string;
  readonly body: string;
  readonly by: 'pointer' | 'key' | 'script' | 'staying' | 'leaving early' | 'away' | 'typing' | 'moving';
  /** How the site answers: yes, no by its status, no inside a 200, or never, for the line breaks. */
  readonly outcome: 'accepted' | 'denied' | 'refused' | 'broken';
  readonly takenBack: boolean;
  readonly language: 'en' | 'sv' | 'ar';
  readonly transport: 'fetch' | 'xhr';
  /** Sent by the page of its own accord after the person pressed or typed something else. */
  readonly lookAlikes: readonly Sent[];
  /** Addresses that the page fetches ahead. */
  readonly ahead: readonly string[];
}

type Variant = Partial<Omit<Scene, 'title'>> & { readonly how: string };

const NOTHING: readonly ActionType[] = [];

/** Every variant of every play, those of being there first: a visit is told once, and by whatever comes first. */
export function scenesOf(site: string, journey: Journey): Scene[] {
  const plays = [...journey.plays].sort((a, b) => rank(a) - rank(b));
  return [
    ...plays.flatMap((play) => variantsOf(play).map((variant) => scene(site, journey, play, variant))),
    ...(journey.elsewhere ?? []).map((page) =>
      scene(
        site,
        journey,
        { yields: 'read', ...page, ...(!isPressed(page) && { stays: true }) },
        isPressed(page) ? { how: 'by pointer', yields: NOTHING } : { how: 'staying', by: 'staying', yields: NOTHING },
      ),
    ),
    ...own(site, journey),
  ];
}

const isPressed = ({ sends, marks = '' }: Pick<Play, 'sends' | 'marks'>): boolean =>
  sends !== undefined || marks.includes('data-twin');

/** A script sends it, and so learns at once that the line broke; of a picture Firefox makes sure for seconds. */
export const isScript = ({ sends }: Play): boolean =>
  sends !== undefined && [sends].flat().every(({ via }) => via === undefined);

const rank = ({ stays, yields }: Play): number => (yields === 'visit' ? 0 : stays ? 1 : 2);

/** By pointer, by key in a page written from right to left, and in Swedish; and all that is no act. */
function variantsOf(play: Play): Variant[] {
  if (play.stays)
    return [
      { how: 'leaving early', by: 'leaving early', yields: NOTHING },
      { how: 'with nobody there', by: 'away', yields: NOTHING },
      { how: 'staying', by: 'staying' },
    ];
  const leaves = play.lands !== undefined;
  return [
    { how: 'by pointer' },
    { how: 'by key, right to left', by: 'key', language: 'ar', transport: 'xhr' },
    { how: 'in Swedish', language: 'sv', transport: 'xhr' },
    ...(play.sends ? [{ how: 'refused by status', outcome: 'denied', yields: NOTHING } as const] : []),
    ...(play.refusal || leaves ? [{ how: 'refused in a 200', outcome: 'refused', yields: NOTHING } as const] : []),
    ...(isScript(play) ? [{ how: 'broken off', outcome: 'broken', yields: NOTHING } as const] : []),
    ...(play.undo ? [{ how: 'taken back', takenBack: true, yields: NOTHING } as const] : []),
    { how: 'pressed by a script', by: 'script', yields: NOTHING },
  ];
}

/**
 * What the page sends without an act: its look-alikes, once the person is busy there; and the addresses of all acts,
 * fetched ahead while it loads and somebody only moves the pointer.
 */
function own(site: string, journey: Journey): Scene[] {
  const { lookAlikes = [], plays } = journey;
  const at = plays.find(({ stays }) => !stays)?.at;
  const play: Play = { does: 'types and opens a menu', yields: 'visit', ...(at ? { at } : {}) };
  const ahead = plays.flatMap(({ sends = [] }) => [sends].flat().map(({ to }) => to));
  const variant = { how: 'look-alikes', by: 'typing', yields: NOTHING, lookAlikes } as const;
  return [
    ...(lookAlikes.length > 0 ? [scene(site, journey, play, variant)] : []),
    ...(ahead.length > 0
      ? [
          scene(
            site,
            journey,
            { ...play, does: 'moves the pointer' },
            { how: 'prefetch', by: 'moving', yields: NOTHING, ahead },
          ),
        ]
      : []),
  ];
}

const scene = (site: string, journey: Journey, play: Play, { how, ...variant }: Variant): Scene => ({
  site,
  host: journey.host,
  title: `${play.does}, ${how}`,
  yields: [play.yields],
  play,
  head: journey.head ?? '',
  page: journey.page ?? '',
  html: journey.html ?? '',
  body: journey.body ?? '',
  by: 'pointer',
  outcome: 'accepted',
  takenBack: false,
  language: 'en',
  transport: 'fetch',
  lookAlikes: [],
  ahead: [],
  ...variant,
});
