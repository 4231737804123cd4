import type { Modifier } from './person.ts';

/** Keys that are not a character: their code, their legacy number (Chromium wants it), their WebDriver character. */
interface Key {
  readonly code: string;
  readonly number: number;
  readonly webDriver: string;
  /** What it types. */
  readonly text?: string;
}

/** Numbers: UI Events KeyboardEvent.keyCode; characters: WebDriver, "Keyboard actions". */
const KEYS: Readonly<Record<string, Key>> = {
  Alt: { code: 'AltLeft', number: 18, webDriver: '\uE00A' },
  ArrowDown: { code: 'ArrowDown', number: 40, webDriver: '\uE015' },
  ArrowLeft: { code: 'ArrowLeft', number: 37, webDriver: '\uE012' },
  ArrowRight: { code: 'ArrowRight', number: 39, webDriver: '\uE014' },
  ArrowUp: { code: 'ArrowUp', number: 38, webDriver: '\uE013' },
  Backspace: { code: 'Backspace', number: 8, webDriver: '\uE003' },
  Control: { code: 'ControlLeft', number: 17, webDriver: '\uE009' },
  Delete: { code: 'Delete', number: 46, webDriver: '\uE017' },
  End: { code: 'End', number: 35, webDriver: '\uE010' },
  Enter: { code: 'Enter', number: 13, webDriver: '\uE006', text: '\r' },
  Escape: { code: 'Escape', number: 27, webDriver: '\uE00C' },
  Home: { code: 'Home', number: 36, webDriver: '\uE011' },
  Meta: { code: 'MetaLeft', number: 91, webDriver: '\uE03D' },
  PageDown: { code: 'PageDown', number: 34, webDriver: '\uE00F' },
  PageUp: { code: 'PageUp', number: 33, webDriver: '\uE00E' },
  Shift: { code: 'ShiftLeft', number: 16, webDriver: '\uE008' },
  Space: { code: 'Space', number: 32, webDriver: ' ', text: ' ' },
  Tab: { code: 'Tab', number: 9, webDriver: '\uE004' },
};

/** @throws if it is neither a key's name nor a single character */
function lookUp(name: string): Key & { readonly key: string } {
  const key = KEYS[name];
  if (key) return { ...key, key: name === 'Space' ? ' ' : name };
  if ([...name].length !== 1) throw new Error(`${name} is no key: ${Object.keys(KEYS).join(', ')} or a character are`);
  const upper = name.toUpperCase();
  const isPlain = /^[A-Z0-9]$/.test(upper);
  const code = isPlain ? (/\d/.test(upper) ? `Digit${upper}` : `Key${upper}`) : '';
  return { key: name, code, number: isPlain ? upper.charCodeAt(0) : 0, webDriver: name, text: name };
}

/** Input.dispatchKeyEvent's bits. */
const BITS: Readonly<Record<Modifier, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
export const bitsOf = (modifiers: readonly Modifier[]): number =>
  modifiers.reduce((bits, modifier) => bits | BITS[modifier], 0);

/** One key pressed and let go under modifiers, as parameters of CDP's Input.dispatchKeyEvent. */
export function cdpKeys(name: string, modifiers: readonly Modifier[]): readonly object[] {
  const event = (type: string, word: string, held: readonly Modifier[]): object => {
    const { key, code, number, text } = lookUp(word);
    const types = type === 'keyDown' && text !== undefined && !held.some((modifier) => modifier !== 'Shift');
    // Ctrl+Enter still enters a line in most pages: Chromium itself gives Enter its text whatever is held.
    const said = types || (type === 'keyDown' && word === 'Enter') ? { text: text ?? '' } : {};
    const kind = type === 'keyDown' && !('text' in said) ? 'rawKeyDown' : type;
    return { type: kind, key, code, windowsVirtualKeyCode: number, modifiers: bitsOf(held), ...said };
  };
  const downs = modifiers.map((modifier, at) => event('keyDown', modifier, modifiers.slice(0, at + 1)));
  const ups = modifiers.map((modifier, at) => event('keyUp', modifier, modifiers.slice(0, at))).reverse();
  return [...downs, event('keyDown', name, modifiers), event('keyUp', name, modifiers), ...ups];
}

/** A character or key as WebDriver writes it. */
export const webDriverKey = (name: string): string => lookUp(name).webDriver;
