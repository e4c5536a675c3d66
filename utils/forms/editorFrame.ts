/**
 * Older rich-text editors (TinyMCE, CKEditor 4) put their text into a frame of its own. To a person
 * that frame is one field of the page around it, so it is read and written from there, and the frame
 * itself keeps nothing.
 */

/** The text of an editor's frame, where the frame is one and the page may look into it. */
export function editorBody(frame: Element): HTMLElement | undefined {
  if (!(frame instanceof HTMLIFrameElement)) return undefined;
  const { contentDocument } = frame; // null where the frame is of another origin
  return contentDocument && isEdited(contentDocument) ? contentDocument.body : undefined;
}

/** Where the text of a rich field stands: in its frame, else in the element itself. */
export function editedIn(element: HTMLElement): HTMLElement {
  return editorBody(element) ?? element;
}

/** Is this document an editor's frame that the page around it reads? */
export function isEditorFrame(document: Document): boolean {
  const { defaultView } = document;
  if (!defaultView || defaultView.parent === defaultView) return false;
  try {
    return defaultView.frameElement !== null && isEdited(document);
  } catch {
    return false; // of another origin than the page around it
  }
}

function isEdited(document: Document): boolean {
  const editable = document.body?.getAttribute('contenteditable');
  return document.designMode === 'on' || (editable != null && editable !== 'false');
}
