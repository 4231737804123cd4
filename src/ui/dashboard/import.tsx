/** Brings archives in, after a look at what they hold. */
export function ImportPage() {
  return null;
}
