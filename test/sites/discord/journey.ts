import type { Journey, Play, Sent } from '../../twin/journey.ts';

const at = '/channels/1/2';
const call = (path: string, method: Sent['method'] = 'POST'): Sent => ({
  to: `/api/v9/channels/2/${path}`,
  method,
  json: { content: 'a' },
});

export const journey: Journey = {
  host: 'discord.com',
  plays: [
    { does: 'writes', yields: 'post', at, sends: call('messages'), undo: { sends: call('messages/3', 'DELETE') } },
    {
      does: 'reacts',
      yields: 'react',
      at,
      sends: call('messages/3/reactions/%F0%9F%91%8D/%40me', 'PUT'),
      undo: { sends: call('messages/3/reactions/%F0%9F%91%8D/%40me', 'DELETE') },
    },
    { does: 'opens a thread', yields: 'discuss', at, sends: call('messages/3/threads') },
  ] satisfies Play[],
  elsewhere: [
    { does: 'writes to one person', yields: 'post', at: '/channels/@me/5', sends: call('messages') },
    {
      does: 'reacts to one person',
      yields: 'react',
      at: '/channels/@me/5',
      sends: call('messages/3/reactions/%F0%9F%91%8D/%40me', 'PUT'),
    },
  ],
  lookAlikes: [call('typing'), call('messages/3/ack'), { to: '/api/v9/science', json: {} }],
};
