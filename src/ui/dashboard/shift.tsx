/** How the rungs held came and went. */
export function ShiftPage() {
  return null;
}
