import type { Told } from '../importer.ts';

/** Something put aside, and whether it was labelled. */
export function saved(at: number | undefined, labelled = false): readonly Told[] {
  const when = at === undefined ? { quality: 'none' as const } : { at, quality: 'exact' as const };
  const save: Told = { type: 'save', site: 'bookmarks', ...when };
  return labelled ? [save, { type: 'tag', site: 'bookmarks', ...when }] : [save];
}
