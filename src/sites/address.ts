/**
 * Address patterns, the way rules write them: `*` stands for any run of characters and everything else for itself.
 * A pattern beginning with `/` belongs to the page's own origin, any other names its own (`https://caps.x.com/v2/*`,
 * where `*` may also stand for a label: `https://*.wikipedia.org/w/api.php`). The query is looked at only where the
 * pattern has a `?`, the fragment only where it has a `#`.
 */
export function address(pattern: string, origin: string): (url: string) => boolean {
  const whole = pattern.startsWith('/') ? origin + pattern : pattern;
  const shape = glob(whole);
  const withQuery = pattern.includes('?');
  const withFragment = pattern.includes('#');
  return (url) => {
    const [rest = '', fragment] = split(url, '#');
    const [path = '', query] = split(rest, '?');
    return shape.test(path + (withQuery ? query : '') + (withFragment ? fragment : ''));
  };
}

/** True where one of several patterns fits, or none was asked for. */
export function anyAddress(patterns: string | readonly string[] | undefined, origin: string): (url: string) => boolean {
  if (patterns === undefined) return () => true;
  const each = [patterns].flat().map((pattern) => address(pattern, origin));
  return (url) => each.some((fits) => fits(url));
}

/** A string up to a mark, and from the mark on. */
function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** Text in which `*` stands for any run of characters. */
export const glob = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 's');
