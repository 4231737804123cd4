import type { ActionType, Evidence } from '../../src/domain/action.ts';
import type { Person } from '../browsers/person.ts';
import type { RunningServer, StartServer } from '../servers/server.ts';

/** What a person does at a site that runs here, step by step, and what each step must leave behind. */
export interface Journey {
  /** Id of the site, as in `src/sites/<id>.ts`. */
  readonly site: string;
  readonly start: StartServer;
  readonly steps: readonly Step[];
}

export interface Step {
  /** In words, for the table: `comments by keyboard`. */
  readonly name: string;
  /** What must be recorded, and nothing else; empty for a look-alike. */
  readonly yields: readonly Expected[];
  readonly act: (person: Person, server: RunningServer) => Promise<void>;
}

export interface Expected {
  readonly type: ActionType;
  readonly evidence: Evidence;
}
