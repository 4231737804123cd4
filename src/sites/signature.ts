/** One way to carry a signature: a selector, and whether the head of a page alone can hold what it finds. */
export type Mark = readonly [selector: string, isInHead: boolean];

/**
 * A signature as it is quickly looked for on a page of any size: its alternatives one by one, those of the head in the
 * head. For a list of selectors browsers ask every element of a page, for one they know where to look (Chromium 156,
 * 4,000 elements: 200 to 1,100 µs against 25).
 */
export const marksOf = (signature: string): readonly Mark[] =>
  alternatives(signature).map((selector) => [selector, /(^|> )(meta\[name|link\[)[^ ]*$/.test(selector)]);

function alternatives(signature: string): readonly string[] {
  const commas = [...hidden(signature).matchAll(/,\s*/g)];
  const ends = [...commas.map(({ index }) => index), signature.length];
  const starts = [0, ...commas.map(({ index, 0: comma }) => index + comma.length)];
  return starts.map((start, nth) => signature.slice(start, ends[nth]));
}

/** Strings and what stands in brackets made unreadable, of the same length. */
function hidden(selector: string): string {
  const shorter = selector.replace(/"[^"]*"|\([^()]*\)|\[[^[\]]*\]/g, (inner) => '_'.repeat(inner.length));
  return shorter === selector ? selector : hidden(shorter);
}
