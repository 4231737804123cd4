import type { User } from './server.ts';

/** Invented people, the same at every engine. `reader` sees, comments and edits; `editor` looks after the place. */
export const USERS = {
  editor: { name: 'Ingrid', password: 'lantern-Quay-4711' },
  reader: { name: 'Ambrose', password: 'green-Harbour-1174' },
  other: { name: 'Odalys', password: 'wet-Orchard-7114' },
} as const satisfies Record<string, User>;
