import { useWords } from '../../words.ts';
import type { Work } from './work.ts';

/** How long work stands, and the button that breaks it off. */
export function WorkLine({ work, of }: { readonly work: Work; readonly of: string }) {
  const words = useWords();
  return (
    <p
      role="status"
      class="work-line"
      data-work={of}
      data-state={work.isBusy ? 'busy' : work.failed ? 'failed' : 'rest'}
    >
      {work.isBusy && <progress aria-label={work.said} />} {work.said}{' '}
      {work.isBusy && (
        <button type="button" class="button" onClick={work.cancel}>
          {words.say('data_cancel')}
        </button>
      )}
    </p>
  );
}
