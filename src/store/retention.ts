import type { Day } from '../domain/action.ts';
import type { Connection } from './connection.ts';
import { erase } from './erase.ts';
import { dropFrom } from './kept.ts';
import { thinnedIn } from './schema.ts';
import { actsOfDays, stretches } from './stretch.ts';

/**
 * Lets go of single acts of the days before `before`: `acts` alone, the day counters stay and with them the profile's
 * history; or `counts` too, and then nothing of those days is left. @returns how many acts went
 */
export async function thin(connection: Connection, before: Day, what: 'acts' | 'counts'): Promise<number> {
  const days = [Number.NEGATIVE_INFINITY, before - 1] as const;
  if (what === 'counts') return (await erase(connection, { days })).acts.length;
  let removed = 0;
  for (const stretch of await stretches(connection, { days })) {
    removed += await connection.write(
      async (tx) => {
        const acts = await actsOfDays(tx, stretch, {});
        await dropFrom(tx, acts);
        // From here on `check` knows that these counters say more than the acts that are left.
        const thinned = (await thinnedIn(tx.objectStore('meta'))) ?? Number.NEGATIVE_INFINITY;
        if (acts.length > 0) await tx.objectStore('meta').put(Math.max(thinned, stretch[1] + 1), 'thinnedBefore');
        return acts.length;
      },
      { frees: true },
    );
  }
  return removed;
}
