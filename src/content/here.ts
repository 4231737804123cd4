import { anyAddress } from '../sites/address.ts';
import type { Rule } from '../sites/site.ts';
import type { TravellingSite } from '../sites/travels.ts';

/** Whether a rule holds on the page as it is now, and a mark beside it. */
export type Is = (rule: Rule, mark?: string) => boolean;

/** A page may change its address and its engine's mark at any time. */
export function hereOn(page: Document, { signature }: TravellingSite): Is {
  const { location } = page;
  const carries = (mark: string | undefined): boolean => !mark || page.querySelector(mark) !== null;
  return ({ where, on }, mark) => anyAddress(where, location.origin)(location) && [signature, on, mark].every(carries);
}
