import type { Journey, Play, Sent } from '../../twin/journey.ts';

const mutation = (name: string, variables: object = {}): Sent => ({
  to: `/graphql/gql_POST?q=${name}`,
  json: { queryName: name, variables },
});
const plain = (does: string, yields: Play['yields'], name: string, variables: object = {}): Play => ({
  does,
  yields,
  sends: mutation(name, variables),
  answer: { data: { done: {} } },
  refusal: { errors: [{ message: 'no' }] },
});
const vote = 'voteUtils_voteChange_Mutation';

export const journey: Journey = {
  host: 'www.quora.com',
  plays: [
    {
      ...plain('votes', 'vote', vote, { voteType: 'upvote' }),
      undo: { sends: mutation(vote, { voteType: 'none' }), answer: { data: {} } },
    },
    plain('answers', 'discuss', 'AnswerEditorMutation_answerCreate_Mutation'),
    plain('asks', 'discuss', 'askQuestionStepUtils_questionCreate_Mutation'),
    plain('posts', 'post', 'shareModal_postAdd_Mutation'),
    { does: 'reads an answer', yields: 'read', at: '/A-question/answer/Somebody', stays: true },
  ],
  lookAlikes: [
    mutation('draftUtils_postDraftSave_Mutation'),
    { to: '/graphql/gql_para_POST?q=MultifeedQuery', json: { queryName: 'MultifeedQuery' } },
  ],
};
