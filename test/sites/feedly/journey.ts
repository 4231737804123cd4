import type { Journey, Sent } from '../../twin/journey.ts';

const marker = (action: string): Sent => ({ to: 'https://cloud.feedly.com/v3/markers?ct=a', json: { action } });
const subscription = (method: 'POST' | 'PUT' | 'DELETE'): Sent => ({
  to: 'https://cloud.feedly.com/v3/subscriptions?ct=a',
  method,
  json: [{ id: 'feed/a' }],
});

export const journey: Journey = {
  host: 'feedly.com',
  plays: [
    { does: 'keeps', yields: 'save', sends: marker('markAsSaved'), undo: { sends: marker('markAsUnsaved') } },
    {
      does: 'subscribes',
      yields: 'subscribe',
      sends: subscription('POST'),
      undo: { sends: subscription('DELETE') },
    },
    {
      does: 'subscribes (older call)',
      yields: 'subscribe',
      sends: subscription('PUT'),
      undo: { sends: subscription('DELETE') },
    },
    { does: 'reads', yields: 'read', at: '/i/entry/1', stays: true },
  ],
  lookAlikes: [
    marker('markAsRead'),
    marker('keepUnread'),
    { to: 'https://cloud.feedly.com/v3/streams', method: 'GET' },
  ],
};
