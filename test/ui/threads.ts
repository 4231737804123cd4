/**
 * What the pages of an extension share with each other in a browser, for pages that are drawn without one: channels and
 * locks. Files go through a channel by reference, as they do in browsers.
 */

const channels = new Set<Channel>();

class Channel {
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor(readonly name: string) {
    channels.add(this);
  }

  postMessage(data: unknown): void {
    const others = [...channels].filter((other) => other !== this && other.name === this.name);
    for (const other of others) setTimeout(() => channels.has(other) && other.onmessage?.({ data }));
  }

  close(): void {
    channels.delete(this);
  }
}

interface Held {
  readonly name: string;
  readonly mode: LockMode;
}

const held = new Set<Held>();
let waiting: { readonly wish: Held; readonly go: () => void }[] = [];

const isFree = ({ name, mode }: Held): boolean =>
  [...held].every((other) => other.name !== name || (mode === 'shared' && other.mode === 'shared'));

async function request(name: string, options: LockOptions, work: (lock: Held | null) => unknown): Promise<unknown> {
  const wish: Held = { name, mode: options.mode ?? 'exclusive' };
  if (!isFree(wish)) {
    if (options.ifAvailable) return work(null);
    await new Promise<void>((go) => waiting.push({ wish, go }));
  }
  held.add(wish);
  try {
    return await work(wish);
  } finally {
    held.delete(wish);
    const next = waiting.find((one) => isFree(one.wish));
    waiting = waiting.filter((one) => one !== next);
    next?.go();
  }
}

Object.assign(globalThis, { BroadcastChannel: Channel });
Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
