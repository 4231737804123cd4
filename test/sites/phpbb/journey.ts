import type { Journey, Play } from '../../twin/journey.ts';

const form = (action: string, id = 'postform') =>
  `<form method="post" action="${action}" id="${id}"><textarea name="message">a</textarea>` +
  '<input type="submit" name="preview"><input type="submit" name="save"><input type="submit" name="post"></form>';
const plain = (does: string, at: string, action: string, id?: string): Play => ({
  does,
  yields: 'discuss',
  at,
  marks: form(action, id),
  press: '[name="post"]',
  sends: { to: action, via: 'form' },
  lands: '/viewtopic.php?p=7#p7',
});
const watch = '/viewtopic.php?f=1&t=1&watch=topic&start=0&hash=a';

export const journey: Journey = {
  host: 'phpbb.example',
  body: 'id="phpbb"',
  plays: [
    plain('answers', '/posting.php?mode=reply&t=1', '/posting.php?mode=reply&t=1'),
    plain('opens a topic', '/posting.php?mode=post&f=1', '/posting.php?mode=post&f=1'),
    plain('quotes', '/posting.php?mode=quote&p=3', '/posting.php?mode=quote&p=3'),
    plain('answers quickly', '/viewtopic.php?t=1', '/posting.php?mode=reply&t=1&f=1', 'qr_postform'),
    {
      does: 'subscribes to a topic',
      yields: 'subscribe',
      at: '/viewtopic.php?t=1',
      sends: { to: watch, method: 'GET' },
      undo: { sends: { to: watch.replace('watch=', 'unwatch='), method: 'GET' } },
    },
    {
      does: 'answers a poll',
      yields: 'poll',
      at: '/viewtopic.php?t=1',
      sends: { to: '/viewtopic.php?t=1', form: { 'vote_id[]': '1', update: 'a' } },
      answer: { total_votes: 3 },
      refusal: { MESSAGE_TEXT: 'no' },
    },
    { does: 'reads', yields: 'read', at: '/viewtopic.php?t=2', marks: '<div class="post"></div>', stays: true },
  ],
};
