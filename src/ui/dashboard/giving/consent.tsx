import { useState } from 'preact/hooks';
import { dayFrom } from '../../../domain/day.ts';
import type { Draft } from '../../../studies/draft.ts';
import type { Part, Study } from '../../../studies/study.ts';
import { column } from '../../../studies/tables.ts';
import { useWords } from '../../words.ts';
import { Onward } from './onward.tsx';

interface ConsentProps {
  readonly study: Study;
  readonly made: Draft;
  /** Parts that were looked at; each is agreed to by itself. */
  readonly parts: readonly Part[];
  readonly save: (agreed: readonly Part[]) => Promise<void>;
  readonly back: () => void;
  readonly decline: () => void;
}

/** Every yes by itself, none given beforehand; what may be left out is left out unless it is ticked. */
export function Consent({ study, made, parts, save, back, decline }: ConsentProps) {
  const words = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<'asking' | 'saving' | 'failed'>('asking');
  const { required } = study.parts;
  const rowsOf = (part: Part): number => {
    const [partOf, countOf] = [column('consent', 'part'), column('consent', 'rows_given')];
    const row = made.tables.consent.find((found) => partOf(found) === part);
    return row ? Number(countOf(row)) : 0;
  };
  const needed = ['read', 'age', ...required];
  const isReady = needed.every((name) => ticked.has(name)) && state !== 'saving';

  const tick = (name: string, text: string, isNeeded: boolean) => (
    <label key={name} class="tick">
      <input
        type="checkbox"
        name="consent"
        value={name}
        checked={ticked.has(name)}
        onChange={({ currentTarget: { checked } }) =>
          setTicked((before) => new Set(checked ? [...before, name] : [...before].filter((other) => other !== name)))
        }
      />
      <span>
        {text} <span class="tag">{words.say(isNeeded ? 'shares_required' : 'shares_optional')}</span>
      </span>
    </label>
  );

  async function go(): Promise<void> {
    setState('saving');
    try {
      await save(parts.filter((part) => ticked.has(part)));
    } catch {
      setState('failed');
    }
  }

  return (
    <>
      <h2>{words.say('shares_consent')}</h2>
      <p class="soft">{words.say('shares_consent_lead')}</p>
      <fieldset class="ticks">
        <legend class="unseen">{words.say('shares_consent')}</legend>
        {tick('read', words.say('shares_consent_read', { institution: study.who.institution }), true)}
        {tick('age', words.say('shares_consent_age', { age: study.minimumAge }), true)}
        {parts.map((part) =>
          tick(
            part,
            words.count('shares_consent_part', rowsOf(part), { part: words.say(`shares_part_${part}`) }),
            required.includes(part),
          ),
        )}
      </fieldset>
      <p>{words.say('shares_consent_after', { day: words.day(dayFrom(study.withdrawal.until), 'long') })}</p>
      {!isReady && state === 'asking' && <p class="soft">{words.say('shares_consent_needed')}</p>}
      <p role="alert">{state === 'failed' && words.say('shares_save_failed')}</p>
      <Onward
        label={words.say(state === 'saving' ? 'shares_saving' : 'shares_save')}
        go={() => void go()}
        isReady={isReady}
        back={back}
        decline={decline}
      />
    </>
  );
}
