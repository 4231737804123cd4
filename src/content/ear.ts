import { address } from '../sites/address.ts';
import type { Expected } from '../sites/site.ts';
import type { EarRule } from '../sites/travels.ts';
import { fits, parse, type Read, valuesAt } from './expect.ts';
import { offerLine, spell, WRAPPED } from './line.ts';

/**
 * The page-world ear, for sites where only a header, the body or the answer names the act. It passes on a rule's
 * number and how the request ended, never a word of it, and only to the watcher, which still asks who pressed.
 */
declare const OWN: { readonly site: string; readonly rules: readonly EarRule[] }; // written in by the build

const own = OWN;
const found = window.fetch;
let rules: KnownRule[] | undefined;
const say = offerLine(window, own.site, wake);
type KnownRule = ReturnType<typeof known>;

const known = ([rule, url, method, carries, answers, on]: EarRule) => ({
  rule,
  on,
  isAt: address(url, location.origin),
  method,
  carries,
  answers,
});

interface Sent {
  readonly headers?: Headers;
  readonly body: unknown;
}

/** A request on its way whose address fits; called with how it ended, and with its answer where a rule asks for it. */
type Ending = (ok: boolean, answer?: () => unknown) => void;

// Pages keep what they find of this while they load; the rest they ask for when they use it.
wrap(window, 'fetch', (go, _self, [input, init]: Parameters<typeof fetch>) => {
  if (!rules) return go();
  const isRequest = input instanceof Request;
  const end = begin(isRequest ? input.url : String(input), init?.method ?? (isRequest ? input.method : 'GET'), () => ({
    headers: new Headers(init?.headers ?? (isRequest ? input.headers : undefined)),
    body: init?.body ?? (isRequest ? input.clone() : undefined),
  }));
  const answered = go() as Promise<Response>;
  if (end)
    answered.then(
      (response) => {
        const copy = response.clone();
        end(response.ok, () => copy.text());
      },
      () => end(false),
    );
  return answered;
});

/** Nothing that left before somebody was there is an act, and most pages are looked at and left. */
function wake(): void {
  rules = own.rules.map(known);
  const opened = new WeakMap<object, { method: string; url: string; headers: Headers }>();
  const { prototype } = XMLHttpRequest;
  if (![found, prototype.send].every((one) => /\[native code]/.test(String(one)))) say(WRAPPED);
  wrap(prototype, 'open', (go, request, [method, url]: [string, string | URL]) => {
    opened.set(request, { method, url: String(url), headers: new Headers() });
    return go();
  });
  wrap(prototype, 'setRequestHeader', (go, request, [name, value]: [string, string]) => {
    quietly(() => opened.get(request)?.headers.append(name, value));
    return go();
  });
  wrap(prototype, 'send', (go, request: XMLHttpRequest, [body]: unknown[]) => {
    const sent = opened.get(request);
    const end = sent && begin(sent.url, sent.method, () => ({ headers: sent.headers, body }));
    if (end)
      request.addEventListener('loadend', () =>
        end(request.status >= 200 && request.status < 300, () =>
          /^(text)?$/.test(request.responseType) ? request.responseText : request.response,
        ),
      );
    return go();
  });
  wrap(navigator, 'sendBeacon', (go, _self, [url, body]: Parameters<typeof navigator.sendBeacon>) => {
    const end = begin(String(url), 'POST', () => ({ body }));
    const left = go();
    end?.(left === true);
    return left;
  });
}

/** Puts `around` about a function of the page; the page sees neither name nor source change. */
function wrap<Owner extends object, Args extends readonly unknown[]>(
  owner: Owner,
  name: string & keyof Owner,
  around: (go: () => unknown, self: Owner, args: Args) => unknown,
): void {
  const own = owner[name] as (...args: unknown[]) => unknown;
  (owner as Record<string, unknown>)[name] = new Proxy(own, {
    apply: (target, self, args) => around(() => Reflect.apply(target, self, args), self, args as never),
  });
}

/** For nearly every request no address fits, and then nothing more is looked at. */
function begin(url: string, method: string, describe: () => Sent): Ending | undefined {
  return quietly(() => {
    const since = performance.now();
    const place = new URL(url, document.baseURI);
    const heeded = (rules as KnownRule[]).filter(
      ({ isAt, method: by, on }) =>
        isAt(place) && (!by || by === method.toUpperCase()) && (!on || document.querySelector(on)),
    );
    if (heeded.length === 0) return undefined;
    const sent = describe();
    return (ok, answer) => void tell(heeded, place, sent, since, ok, answer).catch(() => undefined);
  });
}

async function tell(
  heeded: KnownRule[],
  { searchParams }: URL,
  sent: Sent,
  since: number,
  ok: boolean,
  answer?: () => unknown,
): Promise<void> {
  const body = await readable(sent.body);
  const carried: Read = (key) => {
    if (key.startsWith('@')) return [sent.headers?.get(key.slice(1))];
    if (key.startsWith('?')) return searchParams.getAll(key.slice(1));
    return valuesAt(body, key);
  };
  const named = heeded.filter(({ carries }) => !carries || fits(carries, carried));
  const [first] = named;
  if (!first) return;
  const said = ok && first.answers ? await answer?.() : undefined;
  const agreed = ok && named.find(({ answers }) => answers && agrees(answers, said));
  const { rule } = (first.answers && agreed) || first;
  say(spell({ rule: rule < 0 ? ~rule : rule, undo: rule < 0, since, ok: ok && (!first.answers || Boolean(agreed)) }));
}

/** An answer that is no JSON where JSON is due is a page that says no. */
function agrees(answers: Expected, answer: unknown): boolean {
  const whole = typeof answer === 'string' ? parse(answer) : answer;
  return whole !== undefined && fits(answers, (key) => (key === '' ? [answer] : valuesAt(whole, key)));
}

/** A body in a form that can be read by paths. */
function readable(body: unknown): unknown {
  if (body instanceof Blob || body instanceof Request) return body.text();
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : body;
}

/** Nothing that goes wrong here may reach the page. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
