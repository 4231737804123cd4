import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Action } from '../../../domain/action.ts';
import { dayFrom } from '../../../domain/day.ts';
import { instrumentOf } from '../../../instruments/index.ts';
import type { Share, Store } from '../../../store/store.ts';
import { waveAt } from '../../../studies/draft.ts';
import { type Part, partsOf } from '../../../studies/study.ts';
import { todayAt, useNow } from '../../clock.ts';
import { tellChanged } from '../../record.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { draftOf, type Giving as Given, motivesIn, partsIn, studyOf } from './asked.ts';
import { type Begun, STEPS, type Step } from './begun.ts';
import { Consent } from './consent.tsx';
import { Invite } from './invite.tsx';
import { Look } from './look.tsx';
import { Onward } from './onward.tsx';
import { save } from './save.ts';
import { Scope } from './scope.tsx';
import { SelfRating } from './self-rating.tsx';

interface GivingProps {
  readonly step: Step;
  readonly begun: Begun;
  readonly keep: (begun: Begun | undefined) => void;
  readonly store: Store;
  readonly days: Given['days'];
  readonly imports: Given['imports'];
  readonly shares: readonly Share[];
  readonly go: (to: string) => void;
}

/** The way from an invitation to a saved file, one step to a page; the browser's own Back leads a step back. */
export function Giving({ step, begun, keep, store, days, imports, shares, go }: GivingProps) {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(useNow());
  const study = useMemo(() => studyOf(begun), [begun.text]);
  const asked = partsOf(study);
  const steps = STEPS.filter((one) => one !== 'self' || asked.includes('selfRating'));
  const wave = waveAt(study, today) ?? 0;
  const before = shares.filter((share) => share.study === study.id);
  const acts = useActs(store, asked.includes('acts') ? today - study.lookbackDays : undefined);
  const marked = motivesIn(settings).length;
  const offered = partsIn(begun).filter(
    (part) =>
      study.parts.required.includes(part) ||
      ((part !== 'motives' || marked > 0) && (part !== 'selfRating' || Object.keys(begun.rated).length > 0)),
  );
  const giving: Given = { study, begun, settings, days, imports, acts: acts ?? [], today, wave };
  const needsRows = step === 'look' || step === 'consent';
  const made = useMemo(
    () => (needsRows && acts && wave > 0 && begun.modes.length > 0 ? draftOf(giving, offered) : undefined),
    [needsRows, study, begun, settings, days, imports, acts, today, wave],
  );

  useEffect(() => {
    if (step === 'look' && made && !begun.hasLooked) keep({ ...begun, hasLooked: true });
  }, [step, made, begun, keep]);

  const decline = (): void => {
    keep(undefined);
    go('declined');
  };
  const at = steps.indexOf(step);
  const next = (): void => go(steps[at + 1] ?? step);
  const back = (): void => go(steps[at - 1] ?? step);

  async function give(agreed: readonly Part[]): Promise<void> {
    const id = await save(giving, agreed, store, words.language, Date.now());
    keep(undefined);
    tellChanged('shares');
    go(String(id));
  }

  const onward = (
    <Onward label={words.say('shares_next')} go={next} back={back} decline={decline} isReady={begun.modes.length > 0} />
  );
  return (
    <article class="giving" data-step={step}>
      <p class="soft">{words.say('shares_step', { step: at + 1, steps: steps.length })}</p>
      {step === 'invite' && (
        <Invite study={study} begun={begun} before={before} today={today} keep={keep} next={next} decline={decline} />
      )}
      {step === 'self' && (
        <>
          <SelfRating instrument={instrumentOf(study.instrument)} begun={begun} keep={keep} />
          {onward}
        </>
      )}
      {step === 'scope' && (
        <>
          <Scope study={study} begun={begun} keep={keep} sites={sitesIn(giving)} marked={marked} />
          {onward}
        </>
      )}
      {needsRows && !made && <p role="status">{words.say('loading')}</p>}
      {step === 'look' && made && (
        <>
          <Look made={made} begun={begun} keep={keep} {...last(before)} />
          {onward}
        </>
      )}
      {step === 'consent' && made && (
        <Consent study={study} made={made} parts={offered} save={give} back={back} decline={decline} />
      )}
    </article>
  );
}

const last = (shares: readonly Share[]): { readonly last?: Share } => {
  const share = shares.at(-1);
  return share ? { last: share } : {};
};

/** Sites of which the stretch tells. */
function sitesIn({ study, days, today, begun }: Given): readonly string[] {
  const from = Math.max(dayFrom(study.period.from), today - begun.lookback);
  return [...new Set(days.filter(({ day }) => day >= from).flatMap(({ counts }) => Object.keys(counts)))].sort();
}

/** Single acts, where a study asks for them; `undefined` until they are read. */
function useActs(store: Store, from: number | undefined): readonly Action[] | undefined {
  const [acts, setActs] = useState<readonly Action[]>();
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const found: Action[] = [];
      if (from !== undefined)
        for await (const act of store.acts({ newestFirst: true })) {
          if (act.day < from) break;
          found.push(act);
        }
      if (isWanted) setActs(found);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [store, from]);
  return acts;
}
