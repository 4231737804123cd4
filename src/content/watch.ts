import { address } from '../sites/address.ts';
import type { Request } from '../sites/site.ts';
import { isListed, type TravellingSite } from '../sites/travels.ts';
import { followActs } from './acts.ts';
import { ask, deliver, newId } from './deliver.ts';
import { followDwell } from './dwell.ts';
import { isAlive } from './extension.ts';
import type { Greeting } from './landing.ts';
import { askForLine, type Heard, readWord, WRAPPED } from './line.ts';
import { type Listen, listenIn } from './listen.ts';
import { BORN } from './navigation.ts';
import { watchPerson } from './person.ts';
import type { Tell } from './tell.ts';

declare global {
  /** The rules of this page's site, put there by its own file before this one runs. */
  var rungs: TravellingSite[] | undefined;
  /** Ids of the sites that are being watched for on this page already. */
  var rungsWatched: Set<string> | undefined;
}

/** Watches its page on behalf of its reader, until the extension goes from under it. */
function watch(site: TravellingSite): void {
  let hear: Hear | undefined;
  let greeted: Promise<Greeting['answer']> | undefined;
  const tell: Tell = {
    act(rule, at, evidence, id = newId()) {
      const type = site.rules[rule]?.type;
      if (!isAlive()) end();
      else if (type) deliver({ say: 'act', act: { id, site: site.id, rule, type, at, evidence } }, id);
      return id;
    },
    undo: (id) => deliver({ say: 'undo', site: site.id, id, at: Date.now() }, id),
  };

  const { listen, end } = listenIn(window, wake);
  const requests = requestsOf(site);
  const greeting: Greeting = { greet };
  globalThis.rungsLanding?.(site, tell, greeting, listen);
  const wakeEar =
    requests.some(({ request }) => !isListed(request)) &&
    askForLine(window, site.id, (word) => {
      if (word === WRAPPED) void ask({ say: 'wrapped', site: site.id });
      else hear?.(readWord(word));
    });

  /** Makes all else ready, once. */
  function wake(): void {
    if (hear) return;
    void greet();
    const person = watchPerson(listen, (event) => acts.lookBefore(event));
    hearRequests(requests, (heard) => acts.hear(heard), listen); // first, so that at pagehide it is before those it tells
    const acts = followActs(document, site, person, tell, listen);
    followDwell(document, site, tell, listen);
    hear = acts.hear;
    if (wakeEar) wakeEar();
  }

  /** Says that somebody is here, once, and learns which forms this page answers. */
  function greet(): Promise<Greeting['answer']> {
    greeted ??= ask({ say: 'hello', site: site.id, born: BORN }).then((answer) => {
      greeting.answer = answer;
      return answer;
    });
    return greeted;
  }
}

type Hear = (request: Heard) => void;

interface Asked {
  readonly rule: number;
  readonly undo: boolean;
  readonly request: Request;
}

const requestsOf = ({ rules }: TravellingSite): readonly Asked[] =>
  rules.flatMap(({ request, undo }, rule) =>
    [request, undo?.request].flatMap((one, of) => (one ? [{ rule, undo: of > 0, request: one }] : [])),
  );

/** The second ear: the browser's list of requests, for acts that an address alone can tell. */
function hearRequests(requests: readonly Asked[], hear: Hear, listen: Listen): void {
  const named = requests
    .filter(({ request }) => isListed(request))
    .map(({ request, ...of }) => ({ ...of, isAt: address(request.url, location.origin) }));
  if (named.length === 0) return;
  const read = (entries: PerformanceEntryList): void => {
    for (const entry of entries as PerformanceResourceTiming[]) {
      const place = new URL(entry.name);
      const first = named.find(({ isAt }) => isAt(place));
      // No status: it broke off, was called back, or the page went before the answer.
      const { startTime: since, responseStatus: status } = entry;
      if (first) hear({ ...first, since, ok: status > 0 && status < 300 });
    }
  };
  const observer = new PerformanceObserver((list) => read(list.getEntries()));
  observer.observe({ type: 'resource' });
  listen('pagehide', () => read(observer.takeRecords()));
}

const watched = globalThis.rungsWatched ?? new Set<string>();
globalThis.rungsWatched = watched;
for (const site of globalThis.rungs?.splice(0) ?? []) {
  if (!watched.has(site.id)) watch(site);
  watched.add(site.id);
}
