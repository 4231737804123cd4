/** What of an address is looked at; a page's `location` is one. */
export type Place = Pick<URL, 'origin' | 'pathname' | 'search' | 'hash'>;

/**
 * Address patterns, the way rules write them: `*` stands for any run of characters and everything else for itself.
 * A pattern beginning with `/` belongs to the page's own origin, any other names its own (`https://caps.x.com/v2/*`,
 * where `*` may also stand for a label: `https://*.wikipedia.org/w/api.php`). The query is looked at only where the
 * pattern has a `?`, the fragment only where it has a `#`.
 */
export function address(pattern: string, own: string): (place: Place) => boolean {
  let shape: RegExp | undefined; // most pages never ask
  return ({ origin, pathname, search, hash }) => {
    shape ??= glob(pattern.startsWith('/') ? own + pattern : pattern);
    const shown = origin + pathname + (pattern.includes('?') ? search : '') + (pattern.includes('#') ? hash : '');
    return shape.test(shown);
  };
}

/** True where one of several patterns fits, or none was asked for. */
export function anyAddress(patterns: string | readonly string[] = '*', own: string): (place: Place) => boolean {
  const each = [patterns].flat().map((pattern) => address(pattern, own));
  return (place) => each.some((fits) => fits(place));
}

/** Text in which `*` stands for any run of characters. */
export const glob = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 's');
