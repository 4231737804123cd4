import { READ } from './dwell.ts';
import type { Measure, Request, Site } from './site.ts';

/** The revision that the form was made from, and the one that the page shows once it has been saved. */
const REVISION: Measure = {
  before: '[name="parentRevId"]',
  of: '.action-view #t-permalink a',
  attribute: 'href',
};

/** By VisualEditor or a mobile editor; only a save that changed something has a new revision. */
const SAVED: Request = {
  url: '/*api.php',
  carries: { action: 'visualeditoredit|edit' },
  answers: { 'visualeditoredit.newrevid|edit.newrevid': true },
};

/**
 * MediaWiki: Wikipedia, its sisters, and wikis that anyone may host. Found out on a running server:
 *
 * - Save, preview and "show changes" are buttons of one form; a save that changes nothing is redirected just like one
 *   that does, a conflict and a refusal answer 200 with the form again. What tells is the number of the revision: the
 *   form carries the one it began with (0 for a new page), the page the one it now has, in its permanent link. A preview
 *   keeps the number, so an edit saved after previews is told as well. Addresses come in two shapes (`/index.php/…`,
 *   `/wiki/…`) with names in the wiki's language, so none is held on to.
 * - Talk pages carry `ns-talk` in every language: writing there is discussing.
 * - VisualEditor saves by the API, where only the body's `action` and the answer's `newrevid` tell; a save without a
 *   change answers `success` too, and so do its comparisons and previews, none of them with a new revision. Mobile editors
 *   send `action=edit`, whose answer says the same.
 * - Watching a page is a call of the API, or a form of its own where the link is opened without scripts; `unwatch` in the
 *   body makes it the opposite.
 * - Beside these the API gets drafts of the text (`stashedit`), read marks and preferences by POST: none is an act.
 *
 * Following a page's changes is `subscribe`, what a Collector does with feeds. Undoing somebody's edit by the form is an
 * `edit`. Left out: rollback, moving and protecting (upkeep, by few).
 *
 * Source: MediaWiki 1.39.17 with VisualEditor (Debian 12), skin Vector, English and Swedish, 2026-11-22. The reply tool
 * (DiscussionTools, not in Debian) is from its source: `ApiDiscussionToolsEdit.php`.
 */
export const mediawiki: Site = {
  id: 'mediawiki',
  title: 'Wikipedia, MediaWiki',
  class: 'wiki',
  hosts: [
    'wikipedia.org',
    'wiktionary.org',
    'wikibooks.org',
    'wikinews.org',
    'wikiquote.org',
    'wikisource.org',
    'wikiversity.org',
    'wikivoyage.org',
    'wikimedia.org',
    'mediawiki.org',
  ],
  signature: 'meta[name="generator"][content^="MediaWiki"]',
  checked: '2026-11-22',
  basis: 'server',
  rules: [
    { type: 'discuss', form: '.ns-talk #editform', press: '#wpSave', lands: '/*', then: REVISION },
    { type: 'edit', form: 'body:not(.ns-talk) #editform', press: '#wpSave', lands: '/*', then: REVISION },
    {
      type: 'discuss',
      request: {
        url: '/*api.php',
        carries: { action: 'discussiontoolsedit' },
        answers: { 'discussiontoolsedit.newrevid': true },
      },
    },
    { type: 'discuss', on: '.ns-talk', request: SAVED },
    { type: 'edit', request: SAVED },
    {
      type: 'subscribe',
      press: '#ca-watch a',
      request: { url: '/*api.php', carries: { action: 'watch', unwatch: false }, answers: { watch: true } },
      then: '#ca-unwatch',
      undo: { request: { url: '/*api.php', carries: { action: 'watch' } } },
    },
    { type: 'subscribe', form: '[action*="action=watch"]', lands: '/*?*action=watch*', then: '#ca-unwatch' },
    {
      type: 'upload',
      form: '#mw-upload-form',
      lands: '/*',
      then: { of: '.ns-6.action-view #t-permalink a', attribute: 'href' },
    },
    { type: 'read', dwell: READ, of: '.action-view:not(.ns-special) .mw-parser-output' },
  ],
};
