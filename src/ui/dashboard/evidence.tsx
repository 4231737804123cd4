import { useCallback, useState } from 'preact/hooks';
import type { Action, Mode } from '../../domain/action.ts';
import { StoreProblem } from '../../store/store.ts';
import { todayAt, useNow } from '../clock.ts';
import { settle } from '../erasure.ts';
import { readingOf, standingOn } from '../reading.ts';
import { type Record, tellChanged, useRecord } from '../record.ts';
import { UndoLine, useUndo } from '../undo.tsx';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { ActsTable, nameOf } from './evidence/acts-table.tsx';
import { Buttons } from './evidence/buttons.tsx';
import { PAGE, useFound } from './evidence/found.tsx';
import { eraseAll, moveActs, moveAll, removeActs, type Undoable } from './evidence/hand.ts';
import { NotMe } from './evidence/not-me.tsx';
import type { Search } from './evidence/search.ts';
import { SearchForm } from './evidence/search-form.tsx';

/** Every act: to look for, to put into the other mode, and to take away. */
export function Evidence({ rung }: { readonly rung?: string }) {
  const words = useWords();
  const record = useRecord();
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (record.state === 'loading') return <p>{words.say('loading')}</p>;
  return <Acts key={rung} record={record} {...(rung && { rung })} />;
}

interface ActsProps {
  readonly record: Extract<Record, { state: 'ready' }>;
  readonly rung?: string;
}

function Acts({ record, rung }: ActsProps) {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(useNow());
  const { store, days } = record;
  const [search, setSearch] = useState((): Search => {
    const standing = rung && standingOn(readingOf(settings), days, today).now.rungs.find(({ id }) => id === rung);
    return standing ? { rung: standing.id, from: standing.from } : {};
  });
  const found = useFound(record, search);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Action>>(new Map());
  const [busy, setBusy] = useState(false);
  const [others, setOthers] = useState<readonly string[]>();
  const [problem, setProblem] = useState<StoreProblem>();
  const undo = useUndo();
  const picked = [...chosen.values()];
  const isNarrow = Object.keys(search).length > 0;
  const sought = { store, days, search, knowing: found.knowing };

  const look = (next: Search): void => {
    setSearch(next);
    setChosen(new Map());
  };

  const choose = (acts: readonly Action[], isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Map(before);
      for (const act of acts) isChosen ? next.set(nameOf(act), act) : next.delete(nameOf(act));
      return next;
    });

  const settled = useCallback(() => void settle(store), [store]);

  async function handle(work: () => Promise<Undoable>, said: (count: number) => string): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const { count, undo: back } = await work();
      const putBack = async (): Promise<void> => {
        await back?.();
        tellChanged('actions');
      };
      undo.tell({ said: said(count), ...(back && count > 0 && { undo: putBack }), settled });
      setChosen(new Map());
      tellChanged('actions');
    } catch (error) {
      if (!(error instanceof StoreProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  const move = (acts: readonly Action[], mode: Mode) =>
    handle(
      () => moveActs(store, acts, mode),
      (count) => words.count(movedKey(mode), count),
    );
  const remove = (acts: readonly Action[]) =>
    handle(
      () => removeActs(store, acts),
      (count) => words.count('evidence_gone', count),
    );
  const wasNotMe = (acts: readonly Action[]) =>
    remove(acts).then(() => setOthers([...new Set(acts.map(({ site }) => site))]));

  return (
    <>
      <p class="soft">{words.say('evidence_lead_all')}</p>
      <SearchForm days={days} search={search} change={look} />
      <div class="hand" aria-busy={busy}>
        {picked.length > 0 ? (
          <p class="buttons">
            <strong>{words.count('evidence_chosen', picked.length)}</strong>
            <Buttons
              busy={busy}
              move={(mode) => void move(picked, mode)}
              remove={() => void remove(picked)}
              removeText={words.say('evidence_remove')}
            />
            <button type="button" class="button" disabled={busy} onClick={() => void wasNotMe(picked)}>
              {words.say('evidence_not_me')}
            </button>
          </p>
        ) : (
          (found.count ?? found.acts?.length ?? 0) > 0 && (
            <p class="buttons" data-all>
              <strong>
                {found.count === undefined
                  ? words.say('evidence_fit_some')
                  : words.count(isNarrow ? 'evidence_fit' : 'acts', found.count)}
              </strong>
              {isNarrow && (
                <Buttons
                  busy={busy}
                  move={(mode) =>
                    void handle(
                      () => moveAll(sought, mode),
                      (count) => words.count(movedKey(mode), count),
                    )
                  }
                  remove={() =>
                    void handle(
                      () => eraseAll(sought),
                      (count) => words.count('evidence_gone', count),
                    )
                  }
                  removeText={words.say('evidence_erase_all')}
                />
              )}
            </p>
          )
        )}
        <UndoLine {...undo} />
        {problem && <p role="alert">{words.say(problem.messageKey)}</p>}
      </div>
      {others && <NotMe sites={others} recognised={record.recognised} close={() => setOthers(undefined)} />}
      {!found.acts && <p>{words.say('loading')}</p>}
      {found.acts?.length === 0 && (
        <p>{words.say(days.length === 0 ? 'headline_nothing' : found.count ? 'evidence_thinned' : 'evidence_none')}</p>
      )}
      {found.acts && found.acts.length > 0 && (
        <ActsTable
          acts={found.acts}
          chosen={chosen}
          choose={choose}
          move={(act, mode) => void move([act], mode)}
          remove={(act) => void remove([act])}
          busy={busy}
        />
      )}
      {(found.older || found.newer) && (
        <nav class="buttons" aria-label={words.say('evidence_pages')}>
          <button type="button" class="button" disabled={!found.newer} onClick={found.newer}>
            {words.say('evidence_newer')}
          </button>
          <span>{words.say('evidence_page', { from: (found.page - 1) * PAGE + 1, to: lastShown(found) })}</span>
          <button type="button" class="button" disabled={!found.older} onClick={found.older}>
            {words.say('evidence_older')}
          </button>
        </nav>
      )}
    </>
  );
}

const movedKey = (mode: Mode) => (mode === 'work' ? 'evidence_moved_work' : 'evidence_moved_private');
const lastShown = ({ page, acts = [] }: { page: number; acts?: readonly Action[] | undefined }): number =>
  (page - 1) * PAGE + acts.length;
