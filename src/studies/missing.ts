/**
 * Why a value is not there. Nothing done and nothing known are different answers, so a table never leaves a cell empty:
 * it says one of these codes, negative as survey archives use them, of which none is ever a count.
 */
export const MISSING = {
  'not recorded': -91,
  paused: -92,
  withheld: -93,
  'not switched on': -94,
  'before install': -95,
  'parser unknown': -96,
  'not asked': -97,
} as const;

export type Reason = keyof typeof MISSING;

/** What each reason means, for the codebook. */
export const REASONS: Readonly<Record<Reason, string>> = {
  'not recorded': 'Nobody looked: browser closed, or another device in use',
  paused: 'The person had paused the recording',
  withheld: 'The person took it out before handing over, or said no to this part',
  'not switched on': 'Recording was not switched on for sites of this class',
  'before install': 'Before the first day of the recorder, and no archive tells of it',
  'parser unknown': 'An archive covers it, but some of it is in a form that its reader does not know',
  'not asked': 'The study does not ask for it',
};

const CODES: ReadonlySet<string> = new Set(Object.values(MISSING).map(String));

export const isMissing = (cell: string | number): boolean => CODES.has(String(cell));
