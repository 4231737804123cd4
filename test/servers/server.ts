/** A real server on this machine, filled with invented people and their invented writings. */
export interface RunningServer {
  readonly engine: string;
  readonly language: Language;
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly origin: string;
  /** Who can sign in, by the part they play: `editor` looks after the place, `reader` takes part. */
  readonly users: Readonly<Record<string, User>>;
  /** Ends every process of it and removes every file it made. */
  stop(): Promise<void>;
}

export interface User {
  readonly name: string;
  readonly password: string;
}

export type Language = 'en' | 'sv';

/** Starts one from nothing, in a folder of its own, so that no run finds the traces of another. */
export type StartServer = (language: Language) => Promise<RunningServer>;
