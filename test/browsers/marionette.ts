import { connect, type Socket } from 'node:net';
import { asText, sleep } from './person.ts';

/**
 * Firefox's Marionette over TCP: `length:[0, id, command, parameters]`, answered by `length:[1, id, error, result]`
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). A session is in one window at a time, so
 * what belongs together is done in `alone`.
 */
export interface Marionette {
  send<T = unknown>(command: string, params?: object): Promise<T>;
  /** Runs in the page that the session is in. */
  evaluate<T>(source: string, args: readonly unknown[]): Promise<T>;
  /** Runs in the browser itself, with all its rights. */
  chrome<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Keeps others out until `work` is done. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

type Answer = readonly [1, number, { readonly error: string; readonly message: string } | null, unknown];

/** All but its greeting. */
const isAnswer = (message: Answer | object): message is Answer => Array.isArray(message);

/** @throws if nobody listens on that port for 20 seconds */
export async function marionette(port: number, gone: Promise<void>): Promise<Marionette> {
  const socket = await knock(port, gone);
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (reason: Error) => void }>();
  let last = 0;
  let rest = Buffer.alloc(0);
  let greet = (): void => {};
  const greeted = new Promise<void>((resolve) => {
    greet = resolve;
  });

  socket.on('data', (bytes) => {
    rest = Buffer.concat([rest, typeof bytes === 'string' ? Buffer.from(bytes) : bytes]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (colon < 0 || rest.length < end) return;
      hear(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
  socket.on('error', () => {}); // Firefox has gone; `close` tells those who wait
  let isGone = false;
  socket.on('close', () => {
    isGone = true;
    for (const { failed } of waiting.values()) failed(new Error('Firefox has gone'));
    waiting.clear();
  });

  function hear(message: Answer | object): void {
    if (!isAnswer(message)) return void greet();
    const [, id, error, result] = message;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.failed(new Error(`${error.error}: ${error.message}`));
    else asked?.done(result);
  }

  const send = <T>(command: string, params: object = {}): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (isGone) return failed(new Error('Firefox has gone'));
      const id = ++last;
      waiting.set(id, { done: (result) => done(result as T), failed });
      const text = JSON.stringify([0, id, command, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });

  const execute = async <T>(source: string, args: readonly unknown[], sandbox: string | null): Promise<T> => {
    const order = { script: asyncScript(source), args, newSandbox: true, sandbox };
    const { value } = await send<{ value: Outcome<T> | null }>('WebDriver:ExecuteAsyncScript', order);
    return value ? unwrap(value) : execute(source, args, sandbox); // nothing came back: the page went, and another is there
  };

  let queue: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  };

  await greeted;
  return {
    send,
    alone,
    evaluate: (source, args) => execute(source, args, null),
    async chrome(fn, ...args) {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await execute(asText(fn), args, 'system');
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    close: () => socket.destroy(),
  };
}

/** Thrown errors come back as a value: Marionette would keep their message only. */
export type Outcome<T> = { readonly value: T } | { readonly error: string };

/** A function's text as the body of a script that calls back, its callback being the last argument. */
export const asyncScript = (source: string): string => `const done = arguments[arguments.length - 1];
  (async () => (${source})(...Array.prototype.slice.call(arguments, 0, -1)))()
    .then((value) => done({ value }), (error) => done({ error: String(error) + ' ' + (error && error.stack) }));`;

export function unwrap<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.value;
}

/** Firefox opens the port some time after its start. */
async function knock(port: number, gone: Promise<void>): Promise<Socket> {
  let isGone = false;
  gone.then(
    () => {
      isGone = true;
    },
    () => {
      isGone = true;
    },
  );
  for (let attempt = 0; attempt < 200 && !isGone; attempt++) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const attempted = connect(port, '127.0.0.1', () => resolve(attempted));
      attempted.once('error', () => resolve(undefined));
    });
    if (socket) return socket;
    await sleep(100);
  }
  throw new Error(isGone ? 'Firefox ended while it started' : 'Firefox did not open its port');
}
