import type { Seat } from '../messages.ts';
import { address } from '../sites/address.ts';
import { isListed, type TravellingSite } from '../sites/travels.ts';
import { followActs, type Tell } from './acts.ts';
import { ask, deliver, newId } from './deliver.ts';
import { followDwell } from './dwell.ts';
import { isAlive } from './extension.ts';
import { followLanding } from './landing.ts';
import { askForLine, type Heard, readWord, WRAPPED } from './line.ts';
import { watchPerson } from './person.ts';

declare global {
  /** The rules of this page's site, put there by its own file before this one runs. */
  var rungs: TravellingSite[] | undefined;
  /** Ids of the sites that are being watched for on this page already. */
  var rungsWatched: Set<string> | undefined;
}

const watched = globalThis.rungsWatched ?? new Set<string>();
globalThis.rungsWatched = watched;
for (const site of globalThis.rungs?.splice(0) ?? []) {
  if (!watched.has(site.id)) watch(document, site);
  watched.add(site.id);
}

/** Watches one page on behalf of its reader, until the extension goes from under it. */
function watch(page: Document, site: TravellingSite): void {
  const end = new AbortController();
  // Not `timeOrigin`, which stays behind by every sleep of the machine since the browser was started.
  const born = Math.round(Date.now() - performance.now());
  let seat: Seat | undefined;
  const tell: Tell = {
    act(rule, at, evidence, id = newId()) {
      const type = site.rules[rule]?.type;
      if (!isAlive()) end.abort();
      else if (type) deliver({ say: 'act', act: { id, site: site.id, rule, type, at, evidence } }, id);
      return id;
    },
    undo: (id) => deliver({ say: 'undo', site: site.id, id, at: Date.now() }, id),
    attempt(rule, at, before) {
      const id = newId();
      const attempt = { id, site: site.id, rule, at, before };
      deliver({ say: 'attempt', attempt, ...(seat && { seat }) }, id);
    },
    landed(marks) {
      const id = newId();
      if (marks.length > 0) deliver({ say: 'landed', landing: { id, site: site.id, born, marks } }, id);
    },
  };

  const person = watchPerson(page, end.signal);
  hearRequests(site, (request) => heard(request), end.signal); // before what it tells to, so that at pagehide it is first
  const { heard } = followActs(page, site, person, tell, end.signal);
  const judge = followLanding(page, site, tell, end.signal);
  followDwell(page, site, tell, end.signal);
  askForLine(
    page,
    site.id,
    (word) => {
      if (word === WRAPPED) void ask({ say: 'wrapped', site: site.id });
      else heard(readWord(word));
    },
    end.signal,
  );
  void ask({ say: 'hello', site: site.id, born }).then((answer) => {
    seat = answer?.seat;
    return answer && judge(answer.attempts);
  });
}

/** The second ear: the browser's list of requests, for acts that an address alone can tell. */
function hearRequests(site: TravellingSite, heard: (request: Heard) => void, signal: AbortSignal): void {
  const named = site.rules.flatMap(({ request, undo }, rule) =>
    [request, undo?.request].flatMap((one, of) =>
      one && isListed(one) ? [{ rule, undo: of > 0, isAt: address(one.url, location.origin) }] : [],
    ),
  );
  if (named.length === 0) return;
  const read = (entries: PerformanceEntryList): void => {
    for (const entry of entries as PerformanceResourceTiming[]) {
      const first = named.find(({ isAt }) => isAt(entry.name));
      if (first) heard({ rule: first.rule, undo: first.undo, since: entry.startTime, ok: entry.responseStatus < 300 });
    }
  };
  const observer = new PerformanceObserver((list) => read(list.getEntries()));
  observer.observe({ type: 'resource' });
  window.addEventListener('pagehide', () => read(observer.takeRecords()), { capture: true, signal });
}
