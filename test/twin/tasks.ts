import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asText } from '../browsers/person.ts';
import type { Witness } from './perform.ts';

/** A task of ours in a page: what began it, at which host, and how long it took, ms. */
type Task = readonly [began: string, host: string, ms: number];

export interface Tasks extends Witness {
  readonly took: readonly Task[];
}

/** Longer, and a person feels it (W3C Long Tasks). */
export const FELT = 50; // ms

/** The least that each kind of task took at each host: a slow machine makes single tasks long; one that is long by itself never takes less. */
export function leastOf(took: readonly Task[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const [began, host, ms] of took) {
    const kind = `${began} at ${host}`;
    least.set(kind, Math.min(ms, least.get(kind) ?? ms));
  }
  return least;
}

/**
 * Times every task of the watcher in a copy of the build: its scripts, and what they do at events, at timers and for the
 * list of requests.
 */
export function tasks(): Tasks {
  const took: Task[] = [];
  return {
    took,
    prepare(folder) {
      for (const file of readdirSync(folder).filter((name) => /^(watch.*|recognise)\.js$/.test(name))) {
        const path = join(folder, file);
        const script = readFileSync(path, 'utf8');
        writeFileSync(path, `(${asText(time)})();\nrungsTimed(function(){${script}\n}, ${JSON.stringify(file)})();\n`);
      }
    },
    begin: (recorder) =>
      recorder.inside(() => {
        const told: Task[] = [];
        Reflect.set(window, 'timed', told);
        globalThis.browser.runtime.onMessage.addListener((message: unknown) => {
          const { timed } = message as { timed?: Task[] };
          if (timed) told.push(...timed);
        });
      }),
    async end(recorder) {
      took.push(...(await recorder.inside(() => Reflect.get(window, 'timed') as Task[])));
    },
  };
}

/** Runs in a page, before the watcher and in its own world only. */
function time(): void {
  const world = globalThis as { rungsTimed?: (work: Work, name: string) => Work };
  if (world.rungsTimed) return;
  type Work = (...args: unknown[]) => unknown;
  const later = setTimeout;
  let waiting: Task[] = [];

  function note(name: string, ms: number): void {
    waiting.push([name, location.hostname, ms]);
    if (waiting.length > 1) return;
    later(() => {
      globalThis.browser?.runtime?.sendMessage({ timed: waiting }).catch(() => undefined);
      waiting = [];
    }, 50);
  }

  const timed = (work: Work, name: string): Work =>
    function (this: unknown, ...args) {
      const start = performance.now();
      try {
        return Reflect.apply(work, this, args);
      } finally {
        note(name, performance.now() - start);
      }
    };

  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, work, options) {
    const began = type.replace(/^rungs .*/, 'a word of the ear'); // whose name is another on each page
    listen.call(this, type, typeof work === 'function' ? (timed(work as Work, began) as EventListener) : work, options);
  };
  Reflect.set(globalThis, 'setTimeout', (work: Work, ms: number) => later(timed(work, 'timer'), ms));
  const Observer = PerformanceObserver;
  Reflect.set(
    globalThis,
    'PerformanceObserver',
    class extends Observer {
      constructor(work: PerformanceObserverCallback) {
        super(timed(work as Work, 'requests') as PerformanceObserverCallback);
      }
    },
  );
  world.rungsTimed = timed;
}
