/** Hands a file to the person, as a download of this page's own. */
export function saveFile(
  document: Document,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  type = 'application/zip',
): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  const LONG_ENOUGH_MS = 60_000; // the browser reads the blob after the click, and says nothing when it has
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH_MS);
}
