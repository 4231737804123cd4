import type { Expected, Request, Rule, Site } from './site.ts';

/** What of a site goes into a page: nothing that only people read. */
export type TravellingSite = Pick<Site, 'id' | 'signature' | 'rules'>;

export const travels = ({ id, signature, rules }: Site): TravellingSite => ({
  id,
  ...(signature ? { signature } : {}),
  rules: rules.map(({ request, undo, ...rule }) => ({
    ...rule,
    ...(request && { request: leftToEar(request) }),
    ...(undo && {
      undo: { ...undo, ...(undo.request && { request: leftToEar(undo.request, markOf(undo.request, rules)) }) },
    }),
  })),
});

/**
 * A site as the background needs it, which never looks into a page: where it is, what its rules are of, whether one must
 * be shown or lands, and whether the ear is needed. The build gives the background no more.
 */
export const inBackground = ({
  id,
  title,
  class: kind,
  hosts,
  signature,
  lastResort,
  checked,
  basis,
  rules,
}: Site): Site => ({
  id,
  title,
  class: kind,
  ...(hosts && { hosts }),
  ...(signature && { signature: '*' }),
  ...(lastResort && { lastResort }),
  checked,
  basis,
  rules: rules.map(({ type, then, lands, request, undo }) => ({
    type,
    ...(then && { then: '*' }),
    ...(lands && { lands: '*' }),
    ...([request, undo?.request].some((one) => one && isForEar(one)) && { request: { url: '', method: 'POST' } }),
  })),
});

/** The watcher need only know that the ear will tell. */
const leftToEar = (request: Request, mark = ''): Request => (isForEar(request) ? { url: mark } : request);

/** True where address and status tell the act, of a request as it has travelled. */
export const isListed = ({ url }: Request): boolean => /^\D/.test(url);

/** One request may take back several acts (a post, an answer): it is listened for once, on behalf of the first rule. */
const rulesWith = (undo: Request, rules: readonly Rule[]): readonly number[] =>
  rules.flatMap((rule, index) => (JSON.stringify(rule.undo?.request) === JSON.stringify(undo) ? [index] : []));

/** What rules have in common that one request takes back. */
const markOf = (undo: Request, rules: readonly Rule[]): string => {
  const [first, ...others] = rulesWith(undo, rules);
  return others.length > 0 ? String(first) : '';
};

/**
 * A request as the page-world ear knows it, as short as it can travel: of which rule (`~rule` for its opposite), its
 * address, and what else must fit; 0 for what need not.
 */
export type EarRule = readonly [
  rule: number,
  url: string,
  method: string | 0,
  carries: Expected | 0,
  answers: Expected | 0,
  on?: string,
];

/** The requests of a site that only the page's own world can tell: by method, header, body or answer. */
export const earRules = (site: Site): readonly EarRule[] =>
  site.rules.flatMap((rule, index) => [
    ...heardInPageWorld(rule.request, index, false).map((heard): EarRule => (rule.on ? [...heard, rule.on] : heard)),
    ...(rule.undo?.request && rulesWith(rule.undo.request, site.rules)[0] === index
      ? heardInPageWorld(rule.undo.request, index, true)
      : []),
  ]);

/** A form of theirs leaves the page, and the next one judges it. */
const needsLanding = ({ rules }: Site): boolean => rules.some(({ lands }) => lands !== undefined);

/** Something is watched or listened to there. */
const needsPlaying = ({ rules }: Site): boolean => rules.some(({ type }) => type === 'watch' || type === 'listen');

/** The files that watch for these sites in one page, in their order. */
export const watcherOf = (sites: readonly Site[]): readonly string[] => [
  ...sites.map(({ id }) => `sites/${id}.js`),
  `watch${sites.some(needsLanding) ? '-landing' : ''}${sites.some(needsPlaying) ? '-playing' : ''}.js`,
];

export const needsEar = (site: Site): boolean => earRules(site).length > 0;

/** True where address and status do not tell the act. */
const isForEar = ({ method, carries, answers }: Request): boolean => Boolean(method || carries || answers);

function heardInPageWorld(
  request: Rule['request'],
  rule: number,
  undo: boolean,
): [number, string, string | 0, Expected | 0, Expected | 0][] {
  if (!request || !isForEar(request)) return [];
  const { url, method = 0, carries = 0, answers = 0 } = request;
  return [[undo ? ~rule : rule, url, method, carries, answers]];
}
