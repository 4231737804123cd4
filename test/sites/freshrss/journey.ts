import type { Journey, Sent } from '../../twin/journey.ts';

const call = (query: string, json: object = {}): Sent => ({ to: `/i/?${query}`, json: { ajax: true, ...json } });

export const journey: Journey = {
  host: 'freshrss.example',
  page: '<script id="jsonVars" type="application/json">{}</script>',
  plays: [
    {
      does: 'keeps an article',
      yields: 'save',
      sends: call('c=entry&a=bookmark&id=1'),
      undo: { sends: call('c=entry&a=bookmark&id=1&is_favorite=0') },
    },
    {
      does: 'labels an article',
      yields: 'tag',
      sends: call('c=tag&a=tagEntry', { checked: true }),
      undo: { sends: call('c=tag&a=tagEntry', { checked: false }) },
    },
    {
      does: 'subscribes',
      yields: 'subscribe',
      at: '/i/?c=subscription&a=add',
      marks:
        '<form method="post" action="/i/?c=feed&amp;a=add"><input name="url_rss" value="a"><button></button></form>',
      press: 'form button',
      sends: { to: '/i/?c=feed&a=add', via: 'form' },
      lands: '/i/?c=subscription&id=7',
    },
    {
      does: 'reads',
      yields: 'read',
      at: '/i/',
      marks: '<div class="flux current active"><div class="flux_content"></div></div>',
      stays: true,
    },
  ],
  lookAlikes: [call('c=entry&a=read&id=1'), call('c=javascript&a=nbUnreadsPerFeed')],
};
