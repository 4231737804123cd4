import { describe, expect, it } from 'vitest';
import { fits, valuesAt } from '../../src/content/expect.ts';

const inBody = (body: unknown) => (key: string) => valuesAt(body, key);

describe('what a request must carry', () => {
  it.each([
    ['text at a path', { 'variables.id': '7' }, '{"variables":{"id":7}}', true],
    ['other text at a path', { 'variables.id': '8' }, '{"variables":{"id":7}}', false],
    ['something at a path', { 'variables.reply': true }, '{"variables":{"reply":{}}}', true],
    ['nothing at a path', { 'variables.reply': false }, '{"variables":{"reply":null}}', true],
    ['nothing where there is something', { 'variables.reply': false }, '{"variables":{"reply":{}}}', false],
    ['an empty list is nothing', { errors: false }, '{"errors":[]}', true],
    ['a beginning', { name: 'useLike*Mutation' }, '{"name":"useLikeMediaMutation"}', true],
    ['one of two', { state: 'UP|DOWN' }, '{"state":"DOWN"}', true],
    ['none of two', { state: 'UP|DOWN' }, '{"state":"NONE"}', false],
    ['anything but', { id: '!0' }, '{"id":"0"}', false],
    ['anything but, where nothing is', { id: '!0' }, '{}', true],
    ['any element of a list', { 'actions.*.action': 'ADD' }, '{"actions":[{"action":"SET"},{"action":"ADD"}]}', true],
    ['any of several requests sent as one', { '*.operationName': 'Follow' }, '[{"operationName":"Follow"}]', true],
    ['a field of a form', { action: 'watch', unwatch: false }, 'action=watch&titles=Seed', true],
    [
      'JSON inside a form',
      { 'variables.input.id': '4' },
      'name=x&variables=%7B%22input%22%3A%7B%22id%22%3A4%7D%7D',
      true,
    ],
    ['the first key that is there', { 'a|b': 'yes' }, '{"b":"yes"}', true],
  ])('%s', (_name, expected, body, answer) => {
    expect(fits(expected, inBody(body))).toBe(answer);
  });

  it('reads JSON behind the lines that guard it, and the first of several', () => {
    expect(valuesAt('for (;;);{"ok":1}', 'ok')).toEqual([1]);
    expect(valuesAt(')]}\'\n{"ok":1}', 'ok')).toEqual([1]);
    expect(valuesAt('{"ok":1}\n{"ok":2}', 'ok')).toEqual([1]);
  });

  it('finds nothing in a page where an answer was due', () => {
    expect(valuesAt('<!doctype html><p>No</p>', 'ok')).toEqual([]);
  });
});
