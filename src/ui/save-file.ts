const LASTS_MS = 60_000; // the browser reads a file while it saves it

/** Has the browser save bytes as a file, where the person's downloads go or where they say. */
export function saveFile(name: string, bytes: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LASTS_MS);
}
