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
const say = offerLine(document, own.site);
const rules = own.rules.map(([rule, url, method, carries, answers, on]) => ({
  rule,
  on,
  isAt: address(url, location.origin),
  method,
  carries,
  answers,
}));
type KnownRule = (typeof rules)[number];

interface Sent {
  readonly url: string;
  readonly header: (name: string) => string | null | undefined;
  readonly body: unknown;
}

/** A request on its way whose address fits; called with how it ended, and with its answer where a rule asks for it. */
type Ending = (ok: boolean, answer?: () => unknown) => void;

// Said a turn later: the watcher may not have asked for the line yet.
if (!/\[native code]/.test(String(window.fetch))) setTimeout(say, 0, WRAPPED);

wrap(window, 'fetch', (go, _self, [input, init]: Parameters<typeof fetch>) => {
  const isRequest = input instanceof Request;
  const headers = (): Headers => new Headers(init?.headers ?? (isRequest ? input.headers : undefined));
  const end = begin(
    isRequest ? input.url : String(input),
    init?.method ?? (isRequest ? input.method : 'GET'),
    (url) => ({
      url,
      header: (name) => headers().get(name),
      body: init?.body ?? (isRequest ? input.clone() : undefined),
    }),
  );
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

const opened = new WeakMap<object, { method: string; url: string; headers: Headers }>();
const { prototype } = XMLHttpRequest;
wrap(prototype, 'open', (go, request, [method, url]: [string, string | URL]) => {
  opened.set(request, { method, url: String(url), headers: new Headers() });
  return go();
});
wrap(prototype, 'setRequestHeader', (go, request, [name, value]: [string, string]) => {
  quietly(() => opened.get(request)?.headers.append(name, value));
  return go();
});
wrap(prototype, 'send', (go, request: XMLHttpRequest, [body]: unknown[]) => {
  const { method = '', url = '', headers } = opened.get(request) ?? {};
  const end = begin(url, method, (href) => ({ url: href, header: (name) => headers?.get(name), body }));
  if (end)
    request.addEventListener('loadend', () =>
      end(request.status >= 200 && request.status < 300, () =>
        /^(text)?$/.test(request.responseType) ? request.responseText : request.response,
      ),
    );
  return go();
});

wrap(navigator, 'sendBeacon', (go, _self, [url, body]: Parameters<typeof navigator.sendBeacon>) => {
  const end = begin(String(url), 'POST', (href) => ({ url: href, header: () => null, body }));
  const left = go();
  end?.(left === true);
  return left;
});

/** Puts `around` about a function of the page; the page sees neither name nor source change. */
function wrap<Owner extends object, Args extends readonly unknown[]>(
  owner: Owner,
  name: string & keyof Owner,
  around: (go: () => unknown, self: Owner, args: Args) => unknown,
): void {
  const own = owner[name] as (...args: unknown[]) => unknown;
  Reflect.set(
    owner,
    name,
    new Proxy(own, {
      apply: (target, self, args) => around(() => Reflect.apply(target, self, args), self, args as never),
    }),
  );
}

/** For nearly every request no address fits, and then nothing more is looked at. */
function begin(url: string, method: string, describe: (href: string) => Sent): Ending | undefined {
  return quietly(() => {
    const since = performance.now();
    const { href } = new URL(url, document.baseURI);
    const heeded = rules.filter(
      ({ isAt, method: by, on }) =>
        isAt(href) && (!by || by === method.toUpperCase()) && (!on || document.querySelector(on)),
    );
    if (heeded.length === 0) return undefined;
    const sent = describe(href);
    return (ok, answer) => void tell(heeded, sent, since, ok, answer).catch(() => undefined);
  });
}

async function tell(
  heeded: KnownRule[],
  sent: Sent,
  since: number,
  ok: boolean,
  answer?: () => unknown,
): Promise<void> {
  const body = await readable(sent.body);
  const carried: Read = (key) => {
    if (key.startsWith('@')) return [sent.header(key.slice(1))];
    if (key.startsWith('?')) return new URL(sent.url).searchParams.getAll(key.slice(1));
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
