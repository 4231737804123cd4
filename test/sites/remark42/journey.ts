import type { Journey, Sent } from '../../twin/journey.ts';

const call = (path: string, method: 'POST' | 'PUT', json: object = {}): Sent => ({
  to: `/api/v1/${path}`,
  method,
  json,
});
const at = '/web/iframe.html?site_id=invented';

export const journey: Journey = {
  host: 'remark.example',
  head: '<script type="module" src="remark.mjs"></script>',
  page: '<div id="remark42"></div>',
  plays: [
    {
      does: 'comments',
      yields: 'comment',
      at,
      sends: call('comment?site=invented', 'POST', {
        text: 'a',
        locator: { site: 'invented', url: 'https://blog.example/' },
      }),
      undo: { sends: call('comment/1?site=invented&url=a', 'PUT', { delete: true }) },
    },
    {
      does: 'votes',
      yields: 'vote',
      at,
      sends: call('vote/1?site=invented&url=a&vote=1', 'PUT'),
      undo: { sends: call('vote/1?site=invented&url=a&vote=0', 'PUT') },
    },
  ],
  lookAlikes: [
    call('preview?site=invented', 'POST', { text: 'a' }),
    call('comment/1?site=invented&url=a', 'PUT', { text: 'b' }),
    call('email/subscribe?site=invented', 'POST', { address: 'a' }),
  ],
};
