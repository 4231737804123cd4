import { type Store, StoreProblem } from '../../store/store.ts';
import { eraseIn } from '../erasure.ts';
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
      const { acts, undo: putBack, settled } = await eraseIn(store, { moments: [now - HOUR_MS, now] });
      if (acts.length === 0) return undo.tell({ said: words.say('popup_forgot_nothing'), settled });
      tellChanged('actions');
      undo.tell({
        said: words.count('popup_forgotten', acts.length),
        undo: async () => {
          await putBack();
          tellChanged('actions');
        },
        settled,
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
