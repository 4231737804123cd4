import type { Journey, Play } from '../../twin/journey.ts';

const plain = (does: string, action: string, lands: string): Play => ({
  does,
  yields: 'discuss',
  at: `${action}?do=a`,
  marks:
    `<form method="post" action="${action}"><textarea name="message">a</textarea>` +
    '<input type="submit" name="preview"><input type="submit" name="sbutton"></form>',
  press: '[name="sbutton"]',
  sends: { to: action, via: 'form' },
  lands,
});

export const journey: Journey = {
  host: 'vbulletin.example',
  head: '<meta name="generator" content="vBulletin 4.2.5">',
  plays: [
    plain('answers', '/newreply.php', '/showthread.php?p=7#post7'),
    plain('opens a topic', '/newthread.php', '/showthread.php?t=9'),
    {
      does: 'answers quickly',
      yields: 'discuss',
      at: '/showthread.php?t=1',
      marks: '<input type="button" id="qr_submit">',
      press: '#qr_submit',
      sends: { to: '/newreply.php', form: { do: 'postreply', ajax: '1', message: 'a' } },
      answer: '<postbits></postbits>',
      refusal: '<errors></errors>',
      adds: '<li id="post_8"></li>',
    },
    { does: 'reads', yields: 'read', at: '/showthread.php?t=2', marks: '<ol id="posts"></ol>', stays: true },
  ],
};
