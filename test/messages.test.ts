import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FromPage, readFromPage } from '../src/messages.ts';

const messages: readonly FromPage[] = [
  { say: 'hello', site: 'wordpress', born: 1 },
  { say: 'act', act: { id: 1, site: 'x', rule: 0, type: 'post', at: 1, evidence: 'confirmed' } },
  { say: 'undo', site: 'x', id: 1, at: 2 },
  {
    say: 'attempt',
    attempt: { id: 1, site: 'wordpress', rule: 0, at: 1, before: 3, from: 1 },
    seat: { tab: 1, frame: 0 },
  },
  { say: 'landed', landing: { id: 1, site: 'wordpress', born: 1, marks: [{ rule: 0, after: 4 }] } },
  { say: 'recognised', sites: ['wordpress'] },
  { say: 'wrapped', site: 'x' },
];

describe('a message from a page', () => {
  it.each(messages.map((message) => [message.say, message] as const))('%s is read as it was said', (_say, message) => {
    expect(readFromPage(message)).toEqual(message);
  });

  it('loses whatever it carries beyond its own fields: no text can ride along', () => {
    const found = readFromPage({
      ...messages[1],
      text: 'secret',
      act: { ...(messages[1] as { act: object }).act, url: 'secret' },
    });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('is refused with the name of its broken field', () => {
    expect(() => readFromPage({ say: 'act', act: { id: 1, site: 'x', rule: 0, type: 'dance' } })).toThrow('act.type');
    expect(() => readFromPage({ say: 'hello', site: 'No Such Id!' })).toThrow('site');
    expect(() => readFromPage({ say: 'sing' })).toThrow('nobody says this');
  });

  it('is never anything but a whole message or a TypeError, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        try {
          return messages.some(({ say }) => say === readFromPage(anything).say);
        } catch (error) {
          return error instanceof TypeError;
        }
      }),
    );
  });
});
