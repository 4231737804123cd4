import type { Journey } from '../../twin/journey.ts';

const operation = (operationName: string) => ({
  to: 'https://invented.appsync-api.us-east-1.amazonaws.com/graphql',
  json: { operationName, variables: {} },
});

export const journey: Journey = {
  host: 'www.goodreads.com',
  plays: [
    {
      does: 'shelves a book',
      yields: 'save',
      at: '/book/show/1',
      sends: operation('ShelveBook'),
      answer: { data: {} },
      refusal: { errors: [{}], data: null },
      undo: { sends: operation('UnshelveBook'), answer: { data: {} } },
    },
    { does: 'shelves a book (older page)', yields: 'save', sends: { to: '/shelf/add_to_shelf', form: { name: 'a' } } },
    {
      does: 'reviews',
      yields: 'review',
      at: '/review/edit/1',
      marks:
        '<form method="post" action="/review/update/1"><textarea name="review">a</textarea><button></button></form>',
      press: 'form button',
      sends: { to: '/review/update/1', via: 'form' },
      lands: '/review/show/1',
    },
    { does: 'reads about a book', yields: 'read', at: '/book/show/2', stays: true },
  ],
  lookAlikes: [operation('getReviews'), operation('getViewerShelving')],
};
