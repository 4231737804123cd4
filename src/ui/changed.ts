import { CHANGED } from '../messages.ts';

/** Says on the channel that the database has changed by our own hand, to the other pages and to this one. */
export function tellChanged(changed: 'actions' | 'imports' | 'shares'): void {
  const channel = new BroadcastChannel(CHANGED);
  channel.postMessage({ changed });
  channel.close();
}
