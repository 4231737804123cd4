import { type Person, sleep } from '../browsers/person.ts';
import type { RunningServer } from '../servers/server.ts';
import type { Article } from '../servers/writings.ts';
import type { Step } from './journey.ts';

/** Longer than a press is taken to be what a form that follows was sent by. */
export const HANDS_OFF = 1_200; // ms

/** Puts a text into a field the way a script of the page would: no key is pressed. */
export const fill = (person: Person, selector: string, text: string): Promise<void> =>
  person.evaluate(
    (where, what) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(where);
      if (field) field.value = what;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );

/** A script of the page presses a button while nobody's hands are on it. */
export async function pressByScript(person: Person, selector: string): Promise<void> {
  await sleep(HANDS_OFF);
  await person.evaluate((where) => document.querySelector<HTMLElement>(where)?.click(), selector);
  await sleep(HANDS_OFF);
}

/** Waits until an element has stood still for half a second: scripts push pages about while they are being read. */
export async function standing(person: Person, selector: string): Promise<void> {
  await person.waitFor(selector);
  const top = () => person.evaluate((where) => document.querySelector(where)?.getBoundingClientRect().top, selector);
  let last = await top();
  for (let still = 0; still < 5; ) {
    await sleep(100);
    const now = await top();
    still = now === last ? still + 1 : 0;
    last = now;
  }
}

/** Puts a picture of one point into a field for files. */
export const choosePicture = (person: Person, selector: string, name: string): Promise<void> =>
  person.evaluate(
    (where, called) => {
      const field = document.querySelector<HTMLInputElement>(where);
      const bytes = Uint8Array.from(
        atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg=='),
        (letter) => letter.charCodeAt(0),
      );
      const chosen = new DataTransfer();
      chosen.items.add(new File([bytes], called, { type: 'image/png' }));
      if (field) field.files = chosen.files;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
  );

/** Reads one article with the patience of a reader, and only looks into another. */
export const reading = (
  open: (person: Person, server: RunningServer, key: Article['key']) => Promise<void>,
): readonly Step[] => [
  {
    name: 'reads',
    yields: [{ type: 'read', evidence: 'seen' }],
    async act(person, server) {
      await open(person, server, 'kiln');
      for (let second = 0; second < 16; second += 2) {
        await person.scroll(120);
        await sleep(2_000);
      }
    },
  },
  {
    name: 'looks in and goes on',
    yields: [],
    async act(person, server) {
      await open(person, server, 'weir');
      await person.scroll(200);
      await sleep(1_500);
    },
  },
];
