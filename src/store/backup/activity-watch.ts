import type { Action } from '../../domain/action.ts';

const BUCKET = 'aw-watcher-rungs';

/**
 * Acts as an ActivityWatch bucket, for its own import (https://docs.activitywatch.net/en/latest/buckets-and-events.html).
 * An act is a moment, so each event lasts no time.
 */
export async function* activityWatch(acts: AsyncIterable<Action>, made: number): AsyncGenerator<string> {
  const bucket = {
    id: BUCKET,
    type: 'social.action',
    client: BUCKET,
    hostname: 'unknown',
    created: new Date(made).toISOString(),
  };
  yield `{"buckets":{${JSON.stringify(BUCKET)}:${JSON.stringify(bucket).slice(0, -1)},"events":[`;
  let between = '\n';
  for await (const { at, type, site, mode, source, evidence } of acts) {
    const event = { timestamp: new Date(at).toISOString(), duration: 0, data: { type, site, mode, source, evidence } };
    yield `${between}${JSON.stringify(event)}`;
    between = ',\n';
  }
  yield '\n]}}}\n';
}
