import type { Site } from './site.ts';

/**
 * The practice site of `npm start` (test/practice): a small blog and forum of our own, plain HTML. It uses each of the
 * three ears once: forms that leave the page, a vote that its address names, a bookmark that only its body names.
 */
export const practice: Site = {
  id: 'practice',
  title: 'Practice site',
  class: 'blog',
  signature: 'html[data-practice]',
  checked: '2026-11-22',
  basis: 'server',
  rules: [
    { type: 'publish', form: '.write', press: '[value=publish]', lands: '/*blog/*', then: '.published' },
    { type: 'comment', form: '.respond', press: '[value=send]', lands: '/*blog/*#comment-*', then: '.comment' },
    { type: 'discuss', form: '.answer', press: '[value=send]', lands: '/*forum/*#answer-*', then: '.answered' },
    {
      type: 'vote',
      press: '.vote[aria-pressed=false]',
      request: { url: '/votes/*' },
      then: '.vote[aria-pressed=true]',
      undo: { press: '.vote[aria-pressed=true]' },
    },
    {
      type: 'save',
      press: '.save',
      request: { url: '/api', method: 'POST', carries: { operation: 'save' }, answers: { errors: false } },
      undo: { request: { url: '/api', method: 'POST', carries: { operation: 'forget' } } },
    },
    { type: 'read', dwell: 5, of: 'article' },
  ],
};
