import type { Journey, Play } from '../../twin/journey.ts';

const form = (action: string) =>
  `<form method="post" action="${action}"><textarea name="message">a</textarea>` +
  '<input type="submit" name="preview"><input type="submit" name="sbutton"></form>';
const plain = (does: string, action: string, lands: string): Play => ({
  does,
  yields: 'discuss',
  at: `${action}?do=a`,
  marks: form(`https://www.flashback.org${action}`),
  press: '[name="sbutton"]',
  sends: { to: action, via: 'form' },
  lands,
});

export const journey: Journey = {
  host: 'www.flashback.org',
  plays: [
    plain('answers', '/newreply.php', '/p7#p7'),
    plain('opens a thread', '/newthread.php', '/t123'),
    { does: 'reads', yields: 'read', at: '/t124', marks: '<div id="post1"></div>', stays: true },
  ],
};
