import type { Connection } from './connection.ts';

/** Changes what is noted beside the acts. It is of limited size, and mostly shrinks: a disk that is full does not keep it from that. */
export const note = (connection: Connection, change: (noted: unknown) => unknown): Promise<void> =>
  connection.write(
    async (tx) => {
      const meta = tx.objectStore('meta');
      const next = change(await meta.get('noted'));
      await (next === undefined ? meta.delete('noted') : meta.put(next, 'noted'));
    },
    { frees: true },
  );
