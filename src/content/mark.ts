import type { Rule } from '../sites/site.ts';

/**
 * How many of a rule's marks there are, or the number that one of them carries; what grows by an act. What the address
 * points at is found by its id: a browser may set `:target` long after the page is there, or never if it goes soon.
 */
export function measure(then: Rule['then'], root: ParentNode, when: 'before' | 'after'): number {
  if (!then) return 0;
  if (typeof then === 'string') return root.querySelectorAll(then).length;
  const before = when === 'before' && then.before;
  const carrier = root.querySelector((before || then.of).replace('{id}', CSS.escape(location.hash.slice(1))));
  const text = (before && (carrier as HTMLInputElement | null)?.value) || carrier?.getAttribute(then.attribute);
  return Number(text?.match(/\d+(?=\D*$)/)?.[0] ?? 0);
}

/** The nearest element that fits, from where an event began and on through the shadow roots around it. */
export const nearest = (event: Event, selector: string): Element | undefined =>
  event.composedPath().find((node): node is Element => node instanceof Element && node.matches(selector));

/** Where the marks of an act are counted: the page, or the shadow root that holds its control. */
export function surroundings(control: Node | undefined, page: Document): ParentNode {
  const root = control?.getRootNode();
  return root instanceof ShadowRoot ? root : page;
}
