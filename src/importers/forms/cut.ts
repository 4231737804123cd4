import { Bad, type Cutter, LONGEST } from './form.ts';

/** Cuts text before each occurrence of a mark, in any letter case; what stands before the first one is dropped. */
export function cutBefore(mark: string): Cutter<string, string> {
  const marks = new RegExp(mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  let rest = '';
  let inside = false;
  let tooLong = false;

  const take = (block: string): string | Bad => {
    const cut = tooLong ? new Bad('tooLong') : block;
    tooLong = false;
    return cut;
  };

  return {
    push(text) {
      const out: (string | Bad)[] = [];
      // The mark that opened this block stands at its start; a new one may have begun in the last letters.
      marks.lastIndex = Math.max(inside && !tooLong ? mark.length : 0, rest.length - mark.length + 1);
      rest += text;
      let from = 0;
      for (let next = marks.exec(rest); next; next = marks.exec(rest)) {
        if (inside) out.push(take(rest.slice(from, next.index)));
        inside = true;
        from = next.index;
      }
      rest = inside ? rest.slice(from) : rest.slice(-mark.length);
      if (tooLong || rest.length > LONGEST) {
        tooLong = true;
        rest = rest.slice(-mark.length);
      }
      return out;
    },
    end: () => (inside ? [take(rest)] : []),
  };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  emsp: ' ',
};

/** What a person would read of a piece of HTML: without tags, with its character references resolved. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
