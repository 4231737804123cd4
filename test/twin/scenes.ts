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
  readonly by: 'pointer' | 'key' | 'script' | 'staying' | 'leaving early' | 'away' | 'typing';
  /** How the site answers: yes, no by its status, or no inside a 200. */
  readonly outcome: 'accepted' | 'denied' | 'refused';
  readonly takenBack: boolean;
  readonly language: 'en' | 'sv' | 'ar';
  readonly transport: 'fetch' | 'xhr';
  /** Sent by the page of its own accord after the person pressed or typed something else. */
  readonly lookAlikes: readonly Sent[];
}

type Variant = Partial<Omit<Scene, 'title'>> & { readonly how: string };

const NOTHING: readonly ActionType[] = [];

/** Every variant of every play, those of being there first: a visit is told once, and by whatever comes first. */
export function scenesOf(site: string, journey: Journey): Scene[] {
  const plays = [...journey.plays].sort((a, b) => rank(a) - rank(b));
  return [
    ...plays.flatMap((play, index) => variantsOf(play, index).map((variant) => scene(site, journey, play, variant))),
    ...(journey.elsewhere ?? []).map((page) =>
      scene(
        site,
        journey,
        { ...page, yields: 'read', ...(!isPressed(page) && { stays: true }) },
        isPressed(page) ? { how: 'by pointer', yields: NOTHING } : { how: 'staying', by: 'staying', yields: NOTHING },
      ),
    ),
    ...own(site, journey),
  ];
}

const isPressed = ({ sends, marks = '' }: Pick<Play, 'sends' | 'marks'>): boolean =>
  sends !== undefined || marks.includes('data-twin');

const rank = ({ stays, yields }: Play): number => (yields === 'visit' ? 0 : stays ? 1 : 2);

/** By key in a page written from right to left for every other play, and in Swedish for those between. */
function variantsOf(play: Play, index: number): Variant[] {
  if (play.stays)
    return [
      { how: 'leaving early', by: 'leaving early', yields: NOTHING },
      { how: 'with nobody there', by: 'away', yields: NOTHING },
      { how: 'staying', by: 'staying' },
    ];
  const leaves = play.lands !== undefined;
  return [
    { how: 'by pointer' },
    index % 2 === 0
      ? { how: 'by key, right to left', by: 'key', language: 'ar', transport: 'xhr' }
      : { how: 'in Swedish', language: 'sv' },
    ...(play.sends ? [{ how: 'refused by status', outcome: 'denied', yields: NOTHING } as const] : []),
    ...(play.refusal || leaves ? [{ how: 'refused in a 200', outcome: 'refused', yields: NOTHING } as const] : []),
    ...(play.undo ? [{ how: 'taken back', takenBack: true, yields: NOTHING } as const] : []),
    { how: 'pressed by a script', by: 'script', yields: NOTHING },
  ];
}

/** What the page sends without an act, once the person is busy there. */
function own(site: string, journey: Journey): Scene[] {
  const { lookAlikes = [] } = journey;
  if (lookAlikes.length === 0) return [];
  const at = journey.plays.find(({ stays }) => !stays)?.at;
  const play: Play = { does: 'types and opens a menu', yields: 'visit', ...(at ? { at } : {}) };
  return [scene(site, journey, play, { how: 'look-alikes', by: 'typing', yields: NOTHING, lookAlikes })];
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
  ...variant,
});
