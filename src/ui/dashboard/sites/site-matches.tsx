import { useCallback, useState } from 'preact/hooks';
import { isCounted, type Match } from '../../../sites/health.ts';
import { StoreProblem } from '../../../store/store.ts';
import { settle } from '../../erasure.ts';
import type { Listed } from '../../listed.ts';
import { type Record, tellChanged } from '../../record.ts';
import { UndoLine, useUndo } from '../../undo.tsx';
import { useWords } from '../../words.ts';
import { removeActs } from '../evidence/hand.ts';
import { NotMe } from '../evidence/not-me.tsx';

interface SiteMatchesProps {
  readonly site: Listed;
  readonly record: Extract<Record, { state: 'ready' }>;
}

/** Matches that are shown at once. */
const SHOWN = 10;

/** What the rules of a site matched last: which act, when, what came of it; and that it was somebody else. */
export function SiteMatches({ site, record }: SiteMatchesProps) {
  const words = useWords();
  const undo = useUndo();
  const { store, health, recognised } = record;
  const [asks, setAsks] = useState(false);
  const settled = useCallback(() => void settle(store), [store]);
  const matches = health.matches.filter((match) => match.site === site.id).slice(0, SHOWN);

  async function wasNotMe(match: Match): Promise<void> {
    try {
      const { count, undo: back } = await removeActs(store, [match]);
      setAsks(true);
      tellChanged('actions');
      const putBack = async (): Promise<void> => {
        await back?.();
        tellChanged('actions');
      };
      undo.tell({ said: words.count('evidence_gone', count), undo: putBack, settled });
    } catch (error) {
      if (!(error instanceof StoreProblem)) throw error;
      undo.tell({ said: words.say(error.messageKey) });
    }
  }

  return (
    <>
      <details class="matches" open={asks}>
        <summary>{words.say('sites_matches', { site: site.title })}</summary>
        {matches.length === 0 && <p class="soft">{words.say('sites_matches_none')}</p>}
        {matches.length > 0 && (
          <table class="plain">
            <caption class="unseen">{words.say('sites_matches', { site: site.title })}</caption>
            <thead>
              <tr>
                <th scope="col">{words.say('evidence_kind')}</th>
                <th scope="col">{words.say('welcome_kept_when')}</th>
                <th scope="col">{words.say('sites_fate')}</th>
                <th scope="col">
                  <span class="unseen">{words.say('evidence_change')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {matches.map((match) => (
                <tr key={match.id} data-fate={match.fate}>
                  <th scope="row">{words.name('kind', match.type)}</th>
                  <td>{words.moment(match.at)}</td>
                  <td>{words.name('evidence', match.fate)}</td>
                  <td>
                    {isCounted(match) && (
                      <button type="button" class="quiet" onClick={() => void wasNotMe(match)}>
                        {words.say('evidence_not_me')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
      <UndoLine {...undo} />
      {asks && <NotMe sites={[site.id]} recognised={recognised} close={() => setAsks(false)} />}
    </>
  );
}
