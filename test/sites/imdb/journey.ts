import type { Journey } from '../../twin/journey.ts';

const operation = (operationName: string) => ({ to: 'https://api.graphql.imdb.com/', json: { operationName } });

export const journey: Journey = {
  host: 'www.imdb.com',
  plays: [
    {
      does: 'rates',
      yields: 'review',
      at: '/title/tt1/',
      sends: operation('UpdateTitleRating'),
      answer: { data: { rateTitle: { rating: { value: 8 } } } },
      refusal: { errors: [{}], data: null },
      undo: { sends: operation('DeleteTitleRating'), answer: { data: {} } },
    },
    { does: 'reads reviews', yields: 'read', at: '/title/tt1/reviews/', stays: true },
  ],
  lookAlikes: [operation('TitleReviewsRefine')],
};
