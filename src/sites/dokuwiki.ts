import { READ } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * DokuWiki. Found out on a running server:
 *
 * - Saving, previewing and giving up are buttons of one form, told by their names. A save is redirected to the page,
 *   whether it changed anything or not; a conflict, a preview and a refusal answer 200 at the form's address; a page
 *   saved empty is a page deleted, and is redirected too.
 * - The form carries the time of the text it began with (`date`, seconds; 0 for a new page), and the page carries the time
 *   of the text it shows in the buttons of its sections (`rev`). The later number is the edit. It is the only sign that
 *   holds after a preview, since the previewed text then is what the form began with.
 * - A page without a single heading has no such button: there the text must have been changed in the form.
 * - While somebody writes, the page sends drafts and locks (`call=lock`) by POST: none is an act.
 * - Success is said in `.success`, failure in `.error`, in every language and template.
 *
 * Source: DokuWiki 2022-07-31 "Igor" (Debian 12), template dokuwiki, English and Swedish, 2026-11-22; `inc/html.php`
 * (`html_secedit_get_button`), `inc/Ui/Editor.php`, `inc/Action/Save.php` there.
 */
export const dokuwiki: Site = {
  id: 'dokuwiki',
  title: 'DokuWiki',
  class: 'wiki',
  signature: 'meta[name="generator"][content="DokuWiki"]',
  checked: '2026-11-22',
  basis: 'server',
  rules: [
    {
      type: 'edit',
      form: '#dw__editform',
      press: '[name="do[save]"]',
      lands: '/*',
      then: { before: '#dw__editform [name="date"]', of: '.secedit [name="rev"]', attribute: 'value' },
    },
    {
      type: 'edit',
      form: '#dw__editform',
      press: '[name="do[save]"]',
      changed: '#wiki__text',
      lands: '/*',
      then: '.dokuwiki.mode_show:not(.notFound, :has(.secedit))',
    },
    { type: 'edit', press: '.revert a', lands: '/*', then: '.dokuwiki.mode_show .success' },
    {
      type: 'subscribe',
      form: '#subscribe__form',
      press: '[name="do[subscribe]"]',
      lands: '/*',
      then: '.dokuwiki.mode_show .success',
    },
    { type: 'upload', request: { url: '/*lib/exe/ajax.php?*call=mediaupload*', answers: { success: 'true' } } },
    { type: 'read', dwell: READ, of: '.dokuwiki.mode_show:not(.notFound)' },
  ],
};
