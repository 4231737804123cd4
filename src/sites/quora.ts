import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Writes are named in the address, reads go to `gql_para_POST`. */
const mutation = (name: string, carries?: Request['carries']): Request => ({
  url: '/graphql/gql_POST',
  method: 'POST',
  carries: { '?q': name, ...carries },
  answers: { errors: false },
});

/**
 * Quora and its spaces. Answers save themselves as drafts while they are typed, under a name of their own. Comments and
 * following: no names found, left out.
 *
 * Sources (read November 2026): two clients (public code). Grade B. Played on a twin only; the live site was not
 * opened.
 */
export const quora: Site = {
  id: 'quora',
  title: 'Quora',
  class: 'forum',
  hosts: ['quora.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'vote',
      request: mutation('voteUtils_voteChange_Mutation', { 'variables.voteType': 'upvote|downvote' }),
      undo: { request: mutation('voteUtils_voteChange_Mutation', { 'variables.voteType': '!upvote|downvote' }) },
    },
    { type: 'discuss', request: mutation('AnswerEditorMutation_answerCreate_Mutation') },
    { type: 'discuss', request: mutation('askQuestionStepUtils_questionCreate_Mutation') },
    { type: 'post', request: mutation('*postAdd_Mutation') },
    { type: 'read', where: '/*/answer/*', dwell: READ_SHORT },
  ],
};
