import { Unreadable } from '../reasons.ts';
import { Bad, type Cutter, LONGEST } from './form.ts';

/** An element of an outermost array, or a value outside all arrays, and the keys that lead to it. */
export interface JsonRecord {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Deeper nesting than any exporter writes. */
const DEEPEST = 200;

const [QUOTE, COMMA, COLON, OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN, CLOSE] = [34, 44, 58, 91, 92, 93, 123, 125];
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

type State = 'before' | 'value' | 'key' | 'colon' | 'next' | 'element' | 'nextElement' | 'after';

/**
 * Cuts JSON of any size into small values by counting brackets and gives those to `JSON.parse`; of what stands outside
 * of the outermost arrays only the keys are kept. Whatever stands before the first bracket is skipped (a byte order
 * mark, `window.YTD.tweets.part0 =`). With `lines`, each top-level value is a record.
 *
 *     {"comments_v2": [{…}, {…}]}  →  { path: ['comments_v2'], value: {…} } twice
 */
export function cutJson({ lines = false } = {}): Cutter<string, JsonRecord> {
  const path: string[] = [];
  let state: State = 'before';
  let rest = '';
  let at = 0;
  // the value that is being cut out
  let from = -1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let bad: Bad | undefined;

  /** Goes to the end of the value that starts at `from`; false if it lies beyond what has come. */
  function skim(): boolean {
    // Every letter of an archive passes here: what is kept between chunks is held in locals, which is twice as fast.
    const text = rest;
    const length = text.length;
    let i = at;
    let found = false;
    for (; i < length && !found; i++) {
      const code = text.charCodeAt(i);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inString = false;
          found = depth === 0;
        } else {
          // letters up to the next quotation mark or backslash say nothing
          let next = i + 1;
          for (; next < length; next++) {
            const letter = text.charCodeAt(next);
            if (letter === QUOTE || letter === BACKSLASH) break;
          }
          i = next - 1;
        }
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN || code === OPEN_ARRAY) {
        depth += 1;
        if (depth > DEEPEST) bad ??= new Bad('tooDeep');
      } else if (code === CLOSE || code === CLOSE_ARRAY) {
        if (depth === 0) break; // ends a bare number or word
        depth -= 1;
        found = depth === 0;
      } else if (depth === 0 && (code === COMMA || isSpace(code))) break;
    }
    at = i;
    if (found || i < length) return true;
    if (bad || length - from > LONGEST) {
      bad ??= new Bad('tooLong'); // of which nothing more is gathered
      rest = '';
      from = at = 0;
    }
    return false;
  }

  /** The value that was cut out, as text. */
  function taken(): string | Bad {
    const cut = bad ?? rest.slice(from, at);
    bad = undefined;
    from = -1;
    return cut;
  }

  function parsed(cut: string | Bad): JsonRecord | Bad {
    if (cut instanceof Bad) return cut;
    try {
      return { path: [...path], value: JSON.parse(cut) };
    } catch {
      return new Bad('unreadable');
    }
  }

  const broken = (): never => {
    throw new Unreadable('damaged');
  };

  function closed(): State {
    if (path.length === 0) return 'after';
    path.pop();
    return path.length === 0 ? 'after' : 'next';
  }

  /** One step outside of records; false if more text is needed. */
  function step(out: (JsonRecord | Bad)[]): boolean {
    if (from >= 0) {
      if (!skim()) return false;
      const cut = taken();
      if (state === 'key') {
        const key = parsed(cut);
        path[path.length - 1] = key instanceof Bad || typeof key.value !== 'string' ? '' : key.value;
        state = 'colon';
      } else {
        out.push(parsed(cut));
        state = state === 'element' ? 'nextElement' : path.length === 0 ? 'after' : 'next';
      }
      return true;
    }
    const code = rest.charCodeAt(at);
    if (isSpace(code)) return ++at > 0;
    switch (state) {
      case 'before':
        if (code === OPEN || code === OPEN_ARRAY) state = 'value';
        else at += 1;
        return true;
      case 'value':
        if (code === OPEN && !lines) {
          path.push('');
          if (path.length > DEEPEST) return broken();
          state = 'key';
          at += 1;
        } else if (code === OPEN_ARRAY && !lines) {
          state = 'element';
          at += 1;
        } else if (code === CLOSE || code === CLOSE_ARRAY || code === COMMA || code === COLON) return broken();
        else from = at;
        return true;
      case 'key':
        if (code === QUOTE) from = at;
        else if (code === CLOSE) {
          state = closed();
          at += 1;
        } else return broken();
        return true;
      case 'colon':
        if (code !== COLON) return broken();
        state = 'value';
        at += 1;
        return true;
      case 'next':
        if (code === COMMA) state = 'key';
        else if (code === CLOSE) state = closed();
        else return broken();
        at += 1;
        return true;
      case 'element':
        if (code === CLOSE_ARRAY) {
          state = path.length === 0 ? 'after' : 'next';
          at += 1;
        } else if (code === CLOSE || code === COMMA || code === COLON) return broken();
        else from = at;
        return true;
      case 'nextElement':
        if (code === COMMA) state = 'element';
        else if (code === CLOSE_ARRAY) state = path.length === 0 ? 'after' : 'next';
        else return broken();
        at += 1;
        return true;
      case 'after':
        if (code === OPEN || code === OPEN_ARRAY) state = 'value';
        else at += 1; // a semicolon after the JavaScript flavour
        return true;
    }
  }

  return {
    push(text) {
      rest = from >= 0 ? rest.slice(from) + text : text;
      at = from >= 0 ? at - from : 0;
      if (from >= 0) from = 0;
      const out: (JsonRecord | Bad)[] = [];
      while (at < rest.length && step(out));
      if (from < 0) rest = '';
      return out;
    },
    end() {
      if (state !== 'after') throw new Unreadable('damaged');
      return [];
    },
  };
}
