/** Work and private, back to back. */
export function Sides() {
  return null;
}
