import type { Request, Rule, Site } from './site.ts';

/** What of a site goes into a page: nothing that only people read. */
export type TravellingSite = Pick<Site, 'id' | 'signature' | 'rules'>;

export const travels = ({ id, signature, rules }: Site): TravellingSite => ({
  id,
  ...(signature ? { signature } : {}),
  rules: rules.map(({ request, undo, ...rule }) => ({
    ...rule,
    ...(request && { request: leftToEar(request) }),
    ...(undo && { undo: { ...undo, ...(undo.request && { request: leftToEar(undo.request) }) } }),
  })),
});

/** The watcher need only know that the ear will tell. */
const leftToEar = (request: Request): Request => (isForEar(request) ? { url: '', method: 'POST' } : request);

/** A request as the page-world ear knows it: of which rule, and whether it is the act or its opposite. */
export interface EarRule {
  readonly rule: number;
  readonly undo: boolean;
  readonly request: Request;
}

/** The requests of a site that only the page's own world can tell: by method, header, body or answer. */
export const earRules = (site: Site): readonly EarRule[] =>
  site.rules.flatMap((rule, index) => [
    ...heardInPageWorld(rule.request, index, false),
    ...heardInPageWorld(rule.undo?.request, index, true),
  ]);

export const needsEar = (site: Site): boolean => earRules(site).length > 0;

/** True where address and status do not tell the act. */
export const isForEar = ({ method, carries, answers }: Request): boolean => Boolean(method || carries || answers);

function heardInPageWorld(request: Rule['request'], rule: number, undo: boolean): EarRule[] {
  return request && isForEar(request) ? [{ rule, undo, request }] : [];
}
