import type { ActionType } from '../domain/action.ts';
import { SITES } from '../sites/index.ts';
import type { Rule } from '../sites/site.ts';

/**
 * By what an act is known: `shown`, the site answered and its page shows one more; `answered`, the site answered;
 * `done`, the person pressed or sent it; `there`, an article or player was in front of a present person for a while.
 */
export type Sign = 'shown' | 'answered' | 'done' | 'there';

const signOf = ({ dwell, then, request, lands }: Rule): Sign =>
  dwell !== undefined ? 'there' : then ? 'shown' : request || lands ? 'answered' : 'done';

/** From the surest; of several rules for one act the surest is told. */
const ORDER: readonly Sign[] = ['shown', 'answered', 'done', 'there'];

const signsOf = (rules: readonly Rule[]): Readonly<Partial<Record<ActionType, Sign>>> =>
  Object.fromEntries(
    [...rules]
      .sort((one, other) => ORDER.indexOf(signOf(other)) - ORDER.indexOf(signOf(one)))
      .map((rule) => [rule.type, signOf(rule)]),
  );

/** Which acts can be seen on a site, and by what. The build writes the table in the place of this, without any rule. */
export const SIGNS: Readonly<Record<string, Readonly<Partial<Record<ActionType, Sign>>>>> = Object.fromEntries(
  SITES.map(({ id, rules }) => [id, signsOf(rules)]),
);
