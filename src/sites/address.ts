/**
 * Address patterns, the way rules write them: `*` stands for any run of characters and everything else for itself.
 * A pattern beginning with `/` belongs to the page's own origin, any other names its own (`https://caps.x.com/v2/*`,
 * where `*` may also stand for a label: `https://*.wikipedia.org/w/api.php`). The query is looked at only where the
 * pattern has a `?`, the fragment only where it has a `#`.
 */
export function address(pattern: string, origin: string): (url: string) => boolean {
  const whole = pattern.startsWith('/') ? origin + pattern : pattern;
  const shape = new RegExp(`^${whole.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 's');
  const withQuery = pattern.includes('?');
  const withFragment = pattern.includes('#');
  return (url) => {
    const [rest = '', fragment] = split(url, '#');
    const [path = '', query] = split(rest, '?');
    return shape.test(path + (withQuery ? query : '') + (withFragment ? fragment : ''));
  };
}

/** A string up to a mark, and from the mark on. */
function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
