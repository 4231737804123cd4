import type { Journey, Play } from '../../twin/journey.ts';

const REDIRECTING = '<meta http-equiv="refresh" content="3600">';
const form = (action: string) =>
  `<form method="post" action="${action}" name="input"><textarea name="message">a</textarea>` +
  '<input type="submit" name="previewpost"><input type="submit" name="submit"></form>';
const plain = (does: string, action: string, lands: string, adds?: string): Play => ({
  does,
  yields: 'discuss',
  at: `${action}?tid=1`,
  marks: form(`${action}?tid=1&processed=1`),
  press: '[name="submit"]',
  sends: { to: `${action}?tid=1&processed=1`, via: 'form' },
  lands,
  ...(adds ? { adds } : {}),
});

export const journey: Journey = {
  host: 'mybb.example',
  page: '<script src="/jscripts/general.js?ver=1821" type="text/plain"></script>',
  plays: [
    plain('answers', '/newreply.php', '/newreply.php?tid=1&done=1', REDIRECTING),
    plain('answers, led straight on', '/newreply.php', '/showthread.php?tid=1&pid=2#pid2'),
    plain('opens a topic', '/newthread.php', '/newthread.php?fid=1&done=1', REDIRECTING),
    plain('opens a topic, led straight on', '/newthread.php', '/showthread.php?tid=3'),
    {
      does: 'answers quickly',
      yields: 'discuss',
      at: '/showthread.php?tid=1',
      sends: { to: '/newreply.php?ajax=1', form: { action: 'do_newreply', message: 'a' } },
      answer: { data: '<div></div>' },
      refusal: { errors: ['no'] },
    },
    { does: 'reads', yields: 'read', at: '/showthread.php?tid=2', marks: '<div id="posts"></div>', stays: true },
  ],
};
