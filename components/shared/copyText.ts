/**
 * Puts text on the clipboard. Frames without permission and pages over http have no clipboard API:
 * then a read-only field beside `near` is selected and copied the old way.
 * @returns whether it worked
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  const clipboard = near.ownerDocument.defaultView?.navigator.clipboard;
  if (clipboard !== undefined) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false, // refused by the page's permissions policy: the old way may still do
    );
    if (written) return true;
  }
  return copyThroughField(text, near);
}

function copyThroughField(text: string, near: HTMLElement): boolean {
  const field = near.ownerDocument.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.className = 'offscreen';
  near.after(field);
  field.select();
  const copied = near.ownerDocument.execCommand('copy');
  field.remove();
  near.focus({ preventScroll: true });
  return copied;
}
