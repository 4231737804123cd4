import { useWords } from '../../words.ts';
import type { FilingLine } from './filing.ts';

/** How long work stands, and the button that breaks it off or takes its file. */
export function WorkLine({ work, of }: { readonly work: FilingLine; readonly of: string }) {
  const words = useWords();
  const { said, isBusy, failed, share, cancel, save, discard } = work;
  return (
    <p role="status" class="work-line" data-work={of} data-state={isBusy ? 'busy' : failed ? 'failed' : 'rest'}>
      {isBusy && <progress aria-label={said} {...(share !== undefined && { value: share })} />} {said}{' '}
      {isBusy && (
        <button type="button" class="button" data-do="cancel" onClick={cancel}>
          {words.say('data_cancel')}
        </button>
      )}
      {save && (
        <button type="button" class="button primary" data-do="save" onClick={save}>
          {words.say('data_save')}
        </button>
      )}{' '}
      {discard && (
        <button type="button" class="button" data-do="discard" onClick={discard}>
          {words.say('data_discard')}
        </button>
      )}
    </p>
  );
}
