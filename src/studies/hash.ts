/** SHA-256 as 64 hexadecimal digits. */
export async function sha256(of: string | Uint8Array): Promise<string> {
  const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : of;
  // A copy on a plain buffer: what is given may lie in a piece of shared memory, which no digest takes.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
