import { anyAddress } from '../sites/address.ts';
import type { Rule } from '../sites/site.ts';
import type { TravellingSite } from '../sites/travels.ts';

/** Tells whether a rule holds on the page as it is now: a page may change its address and its engine's mark at any time. */
export function hereOn(page: Document, { signature }: TravellingSite): (rule: Rule) => boolean {
  const { location } = page;
  const places = new Map<Rule, (url: string) => boolean>();
  const carries = (mark: string | undefined): boolean => !mark || page.querySelector(mark) !== null;
  return (rule) => {
    const isAt = places.get(rule) ?? anyAddress(rule.where, location.origin);
    places.set(rule, isAt);
    return isAt(location.href) && carries(signature) && carries(rule.on);
  };
}
