import type { Journey, Sent } from '../../twin/journey.ts';

const call = (method: string, more: Record<string, string> = {}): Sent => ({
  to: '/backend.php',
  form: { op: 'RPC', method, csrf_token: 'a', ...more },
});
const row = (icon: string, mark: string) =>
  `<div class="cdm ${mark}"><i class="${icon}" tabindex="0" role="button">a</i></div>`;
const toggled = { cmode: '2', 'ids[]': '1' };

/** As observed on a running server in November 2026; the classes of the row are from its source. */
export const journey: Journey = {
  host: 'ttrss.example',
  body: 'class="flat ttrss_main ttrss_index"',
  plays: [
    {
      does: 'stars',
      yields: 'save',
      marks: row('marked-pic', ''),
      press: '.marked-pic',
      sends: call('markSelected', toggled),
      becomes: row('marked-pic', 'marked'),
      undo: { press: '.marked .marked-pic', sends: call('markSelected', toggled) },
    },
    {
      does: 'passes on',
      yields: 'share',
      marks: row('pub-pic', ''),
      press: '.pub-pic',
      sends: call('publishSelected', toggled),
      becomes: row('pub-pic', 'published'),
      undo: { press: '.published .pub-pic', sends: call('publishSelected', toggled) },
    },
    { does: 'tags', yields: 'tag', sends: call('setArticleTags', { id: '1', tags_str: 'a' }) },
    {
      does: 'subscribes',
      yields: 'subscribe',
      sends: call('subscribeToFeed', { feed: 'a' }),
      answer: { result: { code: 1 } },
      refusal: { result: { code: 2 } },
    },
    { does: 'reads', yields: 'read', marks: '<div class="cdm expanded active"></div>', stays: true },
  ],
  lookAlikes: [
    call('sanityCheck'),
    call('getAllCounters'),
    call('view', { op: 'feeds' }),
    call('catchupAll'),
    call('editarticletags'),
  ],
};
