import type { Journey, Play } from '../../twin/journey.ts';

const at = '/12/invented';
const sends = { to: '/', form: { qa: 'ajax', qa_operation: 'a' } };
const button = (name: string) => `<input type="button" class="${name}">`;
const plain = (does: string, yields: Play['yields'], name: string, more: Partial<Play>): Play => ({
  does,
  yields,
  at,
  marks: button(name),
  press: `.${name}`,
  sends,
  answer: 'QA_AJAX_RESPONSE 1',
  refusal: 'QA_AJAX_RESPONSE 0',
  ...more,
});

export const journey: Journey = {
  host: 'q2a.example',
  body: 'class="qa-template-question qa-body-js-on"',
  plays: [
    plain('votes', 'vote', 'qa-vote-first-button', {
      becomes: button('qa-voted-up-button'),
      undo: { press: '.qa-voted-up-button', sends },
    }),
    plain('keeps', 'save', 'qa-favorite-button', {
      becomes: button('qa-unfavorite-button'),
      undo: { press: '.qa-unfavorite-button', sends },
    }),
    plain('answers', 'discuss', 'qa-form-tall-button-answer', { adds: '<div class="qa-a-list-item"></div>' }),
    plain('comments', 'comment', 'qa-form-tall-button-comment', { adds: '<div class="qa-c-list-item"></div>' }),
    {
      does: 'asks',
      yields: 'discuss',
      at: '/ask',
      marks: '<form method="post" action="/ask" name="ask"><input name="title" value="a"><button></button></form>',
      press: 'form button',
      sends: { to: '/ask', via: 'form' },
      lands: '/13/a-question',
    },
    { does: 'reads', yields: 'read', at: '/14/other', marks: '<div class="qa-q-view"></div>', stays: true },
  ],
};
