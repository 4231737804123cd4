import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The Chrome DevTools Protocol over the debugging pipe: file descriptors 3 and 4, messages ended by a zero byte. */
export interface Pipe {
  send<T = unknown>(method: string, params?: object, session?: string): Promise<T>;
  /** Calls `listener` for each event of that name, of every session that is attached. */
  on(method: string, listener: (params: unknown, session: string | undefined) => void): void;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
}

export function pipe(child: ChildProcess): Pipe {
  const [writer, reader] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (reason: Error) => void }>();
  const listeners = new Map<string, ((params: unknown, session: string | undefined) => void)[]>();
  let last = 0;
  let rest = Buffer.alloc(0);

  reader.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      hear(JSON.parse(rest.subarray(0, end).toString()));
      rest = rest.subarray(end + 1);
    }
  });
  writer.on('error', () => {}); // the browser has gone; `exit` tells those who wait
  let isGone = false;
  child.once('exit', () => {
    isGone = true;
    for (const { failed } of waiting.values()) failed(new Error('the browser has gone'));
    waiting.clear();
  });

  function hear({ id, result, error, method, params, sessionId }: Message): void {
    if (id === undefined) {
      for (const listener of listeners.get(method ?? '') ?? []) listener(params, sessionId);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.failed(new Error(error.message));
    else asked?.done(result);
  }

  return {
    send: <T>(method: string, params: object = {}, session?: string) =>
      new Promise<T>((done, failed) => {
        if (isGone) return failed(new Error('the browser has gone'));
        const id = ++last;
        waiting.set(id, { done: (result) => done(result as T), failed });
        writer.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`);
      }),
    on: (method, listener) => void listeners.set(method, [...(listeners.get(method) ?? []), listener]),
  };
}
