import type { Journey, Play } from '../../twin/journey.ts';

const plain = (does: string, at: string, lands: string): Play => ({
  does,
  yields: 'discuss',
  at,
  marks:
    '<form method="post" id="postmodify" action="/index.php?action=post2"><textarea name="message">a</textarea>' +
    '<input type="submit" name="preview"><input type="submit" name="post"></form>',
  press: '[name="post"]',
  sends: { to: '/index.php?action=post2', via: 'form' },
  lands,
});
const like = (mark: string) =>
  `<a class="msg_like" href="/index.php?action=likes;sa=like"><span class="main_icons ${mark}">a</span></a>`;
const sends = { to: '/index.php?action=likes;sa=like;ltype=msg;like=1;js=1', method: 'GET' } as const;

export const journey: Journey = {
  host: 'smf.example',
  page: '<script src="/Themes/default/scripts/script.js?smf214" type="text/plain"></script>',
  plays: [
    plain('answers', '/index.php?action=post;topic=1.0', '/index.php?topic=1.msg5#new'),
    plain('opens a topic', '/index.php?action=post;board=1.0', '/index.php?board=1.0'),
    {
      does: 'likes',
      yields: 'react',
      at: '/index.php?topic=1.0',
      marks: like('like'),
      press: '.msg_like',
      sends,
      becomes: like('unlike'),
      undo: { press: '.msg_like:has(.unlike)', sends },
    },
    { does: 'reads', yields: 'read', at: '/index.php?topic=2.0', marks: '<div id="forumposts"></div>', stays: true },
  ],
};
