import { flips, type Journey, type Play } from '../../twin/journey.ts';

const at = '/questions/1/invented';
const ok = { Success: true, NewScore: 1 };
const press = (does: string, yields: Play['yields'], on: string, off?: string): Play => ({
  does,
  yields,
  at,
  sends: { to: on, form: { fkey: 'a' } },
  answer: ok,
  refusal: { Success: false, Message: 'no' },
  ...(off ? { undo: { sends: { to: off, form: { fkey: 'a' } }, answer: ok } } : {}),
});

const arrow = (way: string, play: Play): Play =>
  flips(play, `class="js-vote-${way}-btn" aria-pressed="false"`, `class="js-vote-${way}-btn" aria-pressed="true"`);

export const journey: Journey = {
  host: 'stackoverflow.com',
  plays: [
    arrow('up', press('votes up', 'vote', '/posts/1/vote/2', '/posts/1/vote/0')),
    arrow('down', press('votes down', 'vote', '/posts/1/vote/3', '/posts/1/vote/0')),
    press('votes for a comment', 'vote', '/posts/comments/1/vote/2', '/posts/comments/1/vote/0'),
    press('follows a question', 'subscribe', '/posts/1/vote/21?undo=false', '/posts/1/vote/21?undo=true'),
    {
      does: 'comments',
      yields: 'comment',
      at,
      sends: { to: '/posts/1/comments', form: { comment: 'a' } },
      answer: '<li class="comment"></li>',
      undo: { sends: { to: '/posts/comments/5/vote/10', form: { fkey: 'a' } }, answer: ok },
    },
    {
      does: 'asks',
      yields: 'discuss',
      at: '/questions/ask',
      marks:
        '<form method="post" action="/questions/ask/submit"><input name="title" value="a"><button></button></form>',
      press: 'form button',
      sends: { to: '/questions/ask/submit', via: 'form' },
      lands: '/questions/2/invented',
      adds: '<div id="question"></div>',
    },
    {
      does: 'answers',
      yields: 'discuss',
      at,
      marks: '<button id="submit-button" type="button"></button>',
      press: '#submit-button',
      sends: { to: '/questions/1/answer/submit', form: { 'post-text': 'a' } },
      answer: ok,
      refusal: ok,
      adds: '<div class="answer"></div>',
    },
    { does: 'reads a question', yields: 'read', at, marks: '<div id="question"></div>', stays: true },
  ],
  lookAlikes: [
    { to: '/posts/1/comments', method: 'GET' },
    { to: '/posts/1/vote/10', form: {} },
    { to: '/posts/comments/1/vote/10', form: {} },
    { to: '/posts/ajax-load-realtime/1', method: 'GET' },
  ],
};
