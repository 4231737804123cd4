import { type Store, StoreProblem } from '../../store/store.ts';
import { tellChanged } from '../record.ts';
import { UndoLine, useUndo } from '../undo.tsx';
import { useWords } from '../words.ts';

const HOUR_MS = 3_600_000;

/** What is seldom wanted and then at once: to forget the last hour, and to share with a study. */
export function Footer({ store }: { readonly store: Store }) {
  const words = useWords();
  const undo = useUndo();

  async function forget(): Promise<void> {
    const now = Date.now();
    try {
      const erased = await store.erase({ moments: [now - HOUR_MS, now] });
      if (erased.acts.length === 0) return undo.tell({ said: words.say('popup_forgot_nothing') });
      tellChanged('actions');
      undo.tell({
        said: words.count('popup_forgotten', erased.acts.length),
        undo: async () => {
          await store.putBack(erased);
          tellChanged('actions');
        },
        settled: () => void store.scrub(),
      });
    } catch (problem) {
      if (!(problem instanceof StoreProblem)) throw problem;
      undo.tell({ said: words.say(problem.messageKey) });
    }
  }

  return (
    <footer class="foot">
      {undo.done ? (
        <UndoLine {...undo} />
      ) : (
        <>
          <button type="button" class="quiet" data-forget onClick={() => void forget()}>
            {words.say('popup_forget')}
          </button>
          <a class="quiet" href="dashboard.html#shares" target="_blank" rel="noreferrer" data-open="shares">
            {words.say('popup_share')}
          </a>
        </>
      )}
    </footer>
  );
}
