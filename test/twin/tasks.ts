import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Witness } from './perform.ts';

/** How long our tasks in pages took, in ms, by what began them. */
export interface Tasks extends Witness {
  readonly took: ReadonlyMap<string, readonly number[]>;
}

/** Longer, and a person feels it (W3C Long Tasks). */
export const FELT = 50; // ms

/**
 * Times every task of the watcher in a copy of the build: its scripts, and what they do at events, at timers and for the
 * list of requests. A slow machine makes single tasks long; one that is long by itself never takes less.
 */
export function tasks(): Tasks {
  const took = new Map<string, number[]>();
  return {
    took,
    prepare(folder) {
      for (const file of readdirSync(folder).filter((name) => /^(watch.*|recognise)\.js$/.test(name))) {
        const path = join(folder, file);
        const script = readFileSync(path, 'utf8');
        writeFileSync(path, `(${String(time)})();\nrungsTimed(function(){${script}\n}, ${JSON.stringify(file)})();\n`);
      }
    },
    begin: (recorder) =>
      recorder.inside(() => {
        const told: [string, number][] = [];
        Reflect.set(window, 'timed', told);
        globalThis.browser.runtime.onMessage.addListener((message: unknown) => {
          const { timed } = message as { timed?: [string, number][] };
          if (timed) told.push(...timed);
        });
      }),
    async end(recorder) {
      const told = await recorder.inside(() => Reflect.get(window, 'timed') as [string, number][]);
      for (const [name, ms] of told) took.set(name, [...(took.get(name) ?? []), ms]);
    },
  };
}

/** Runs in a page, before the watcher and in its own world only. */
function time(): void {
  const world = globalThis as { rungsTimed?: (work: Work, name: string) => Work };
  if (world.rungsTimed) return;
  type Work = (...args: unknown[]) => unknown;
  const later = setTimeout;
  let waiting: [string, number][] = [];

  function note(name: string, ms: number): void {
    waiting.push([name, ms]);
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
    listen.call(this, type, typeof work === 'function' ? (timed(work as Work, type) as EventListener) : work, options);
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
