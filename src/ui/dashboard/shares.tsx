import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Share } from '../../store/store.ts';
import { tellChanged, useRecord } from '../record.ts';
import { UndoLine, useUndo } from '../undo.tsx';
import { useWords } from '../words.ts';
import { stepNamed, useBegun } from './giving/begun.ts';
import type { Giving } from './giving/giving.tsx';
import { Receipts } from './giving/receipts.tsx';
import { StudyFile } from './giving/study-file.tsx';

/** What was given to studies, and the way to give; `about` is a step of it, a receipt, or what a study's link carries. */
export function Shares({ about }: { readonly about?: string }) {
  const words = useWords();
  const record = useRecord();
  const { state, begun, keep } = useBegun();
  const [shares, setShares] = useState<readonly Share[]>();
  const undo = useUndo();
  const store = record.state === 'ready' ? record.store : undefined;
  useEffect(() => {
    void store?.shares().then(setShares);
  }, [store, record]);

  const step = begun && stepNamed(about);
  const Way = useGiving(step !== undefined);
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (record.state === 'loading' || state === 'loading' || !shares || (step && !Way))
    return <p>{words.say('loading')}</p>;
  if (step && Way)
    return (
      <Way {...{ step, begun, keep, shares, go }} store={record.store} days={record.days} imports={record.imports} />
    );

  async function forget(share: Share): Promise<void> {
    await store?.removeShare(share.id);
    tellChanged('shares');
    undo.tell({
      said: words.say('shares_forgotten'),
      undo: async () => {
        const { id: _, ...receipt } = share;
        await store?.addShare(receipt);
        tellChanged('shares');
      },
    });
  }

  const fresh = shares.find(({ id }) => String(id) === about);
  return (
    <div class="shares">
      <p role="status" data-outcome>
        {fresh?.file && words.say('shares_saved', { file: fresh.file })}
        {about === 'declined' && words.say('shares_declined')}
      </p>
      <h2>{words.say('shares_give')}</h2>
      <p>{words.say('shares_lead')}</p>
      {begun && (
        <p class="told" data-begun>
          {words.say('shares_begun')}{' '}
          <a class="button" href="#shares/invite">
            {words.say('shares_go_on')}
          </a>{' '}
          <button type="button" class="button" onClick={() => keep(undefined)}>
            {words.say('shares_throw_away')}
          </button>
        </p>
      )}
      <StudyFile
        shares={shares}
        {...(about?.includes('=') && { link: about })}
        open={(opened) => {
          keep(opened);
          go('invite');
        }}
      />
      <h2>{words.say('shares_receipts')}</h2>
      <UndoLine {...undo} />
      <Receipts shares={shares} forget={(share) => void forget(share)} {...(fresh && { fresh: fresh.id })} />
    </div>
  );
}

const go = (to: string): void => {
  location.hash = `#shares/${to}`;
  scrollTo({ top: 0 });
};

/** The steps and all that they need, loaded once somebody gives. */
function useGiving(isWanted: boolean): ComponentType<Parameters<typeof Giving>[0]> | undefined {
  const [loaded, setLoaded] = useState<{ readonly way: typeof Giving }>();
  useEffect(() => {
    if (isWanted && !loaded) void import('./giving/giving.tsx').then(({ Giving: way }) => setLoaded({ way }));
  }, [isWanted, loaded]);
  return loaded?.way;
}
