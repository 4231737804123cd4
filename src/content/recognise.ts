import type { Mark } from '../sites/signature.ts';
import { api, isAlive } from './extension.ts';

/**
 * On a page the person switched on without our knowing its engine: says which engines' signature it carries, of those
 * that are not watched for yet. Into a page that is watched already the background puts it once somebody is there.
 */
type Signature = readonly [site: string, marks: readonly Mark[], isEmbedded: boolean];
declare const SIGNATURES: readonly Signature[]; // written in by the build

function recognise(): void {
  const isThere = ([selector, isInHead]: Mark): boolean =>
    (isInHead ? document.head : document)?.querySelector(selector) != null;
  const isWatched = ([site]: Signature): boolean => globalThis.rungsWatched?.has(site) === true;
  const isHere = ([, marks]: Signature): boolean => marks.some(isThere);
  const isKnown = SIGNATURES.some((one) => isWatched(one) && isHere(one)); // then only what stands within it is sought
  const isNew = (one: Signature): boolean => !isWatched(one) && (!isKnown || one[2]) && isHere(one);
  const sites = SIGNATURES.filter(isNew).map(([site]) => site);
  if (sites.length > 0 && isAlive())
    api()
      .runtime.sendMessage({ say: 'recognised', sites })
      .catch(() => undefined);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', recognise, { once: true });
else recognise();
