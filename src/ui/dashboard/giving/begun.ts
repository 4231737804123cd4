import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../../../browser.ts';
import type { Mode } from '../../../domain/action.ts';
import type { Level, Part } from '../../../studies/study.ts';

/** The steps of giving, in their order; each is an address: `#shares/scope`. */
export const STEPS = ['invite', 'self', 'scope', 'look', 'consent'] as const;
export type Step = (typeof STEPS)[number];

export const stepNamed = (word: string | undefined): Step | undefined => STEPS.find((step) => step === word);

export type Said = 'yes' | 'no' | 'not_sure';

/** A donation that somebody is making up. Nothing of it is given until its file is saved. */
export interface Begun {
  /** The study file as it was opened, and its SHA-256. */
  readonly text: string;
  readonly hash: string;
  /** Empty until the person brings the one that the study gave them. */
  readonly participant: string;
  /** How the person rated themselves, by rung. */
  readonly rated: Readonly<Record<string, Said>>;
  /** Set once the rows were shown: from then on the rating stands, for it was to be made before. */
  readonly hasLooked?: true;
  readonly level: Level;
  readonly parts: readonly Part[];
  readonly modes: readonly Mode[];
  /** Days back; no more than the study asks for. */
  readonly lookback: number;
  readonly withoutSites: readonly string[];
  /** Rows taken out, in the order of taking: each entry is one press and can be undone. */
  readonly taken: readonly (readonly string[])[];
}

const KEY = 'giving';

export interface Keeping {
  readonly state: 'loading' | 'ready';
  readonly begun?: Begun;
  readonly keep: (begun: Begun | undefined) => void;
}

/**
 * What was begun, kept while the browser runs and no longer: a tab that is closed midway can be gone on with, and a
 * donation that was never made leaves nothing behind.
 */
export function useBegun(): Keeping {
  const [kept, setKept] = useState<Omit<Keeping, 'keep'>>({ state: 'loading' });
  useEffect(() => {
    void browser.storage.session.get(KEY).then((found) => {
      const begun = found[KEY] as Begun | undefined;
      setKept({ state: 'ready', ...(begun && { begun }) });
    });
  }, []);
  const keep = useCallback((begun: Begun | undefined): void => {
    setKept({ state: 'ready', ...(begun && { begun }) });
    void (begun ? browser.storage.session.set({ [KEY]: begun }) : browser.storage.session.remove(KEY));
  }, []);
  return { ...kept, keep };
}
