/** What of an address is looked at; a page's `location` is one. */
export type Place = Pick<URL, 'origin' | 'pathname' | 'search' | 'hash'>;

/**
 * Address patterns, the way rules write them: `*` stands for any run of characters and everything else for itself.
 * A pattern beginning with `/` belongs to the page's own origin, any other names its own (`https://caps.x.com/v2/*`,
 * where `*` may also stand for a label: `https://*.wikipedia.org/w/api.php`). The query is looked at only where the
 * pattern has a `?`, the fragment only where it has a `#`.
 */
export function address(pattern: string, own: string): (place: Place) => boolean {
  const whole = pattern.startsWith('/') ? own + pattern : pattern;
  return ({ origin, pathname, search, hash }) =>
    isLike(whole, origin + pathname + (pattern.includes('?') ? search : '') + (pattern.includes('#') ? hash : ''));
}

/** True where one of several patterns fits, or none was asked for. */
export function anyAddress(patterns: string | readonly string[] = '*', own: string): (place: Place) => boolean {
  return (place) => [patterns].flat().some((pattern) => address(pattern, own)(place));
}

/**
 * Whether a text is like a pattern in which `*` stands for any run of characters. No regular expression: most patterns
 * are looked at once in a page, and to compile one costs more than all looking.
 */
export function isLike(pattern: string, text: string): boolean {
  const [head = '', ...parts] = pattern.split('*');
  const tail = parts.pop();
  if (tail === undefined) return text === pattern;
  const end = text.length - tail.length;
  let at = head.length;
  if (end < at || !text.startsWith(head) || !text.endsWith(tail)) return false;
  return parts.every((part) => {
    const found = text.indexOf(part, at);
    at = found + part.length;
    return found >= 0 && at <= end;
  });
}
