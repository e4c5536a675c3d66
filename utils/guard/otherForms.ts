import { isEditorFrame } from '../forms/editorFrame';
import type { LiveForm } from '../forms/liveForm';
import { createFrameForm } from './frameForm';
import type { OtherForm } from './guardOptions';

/** More frames than these are advertisements or a gallery, not the parts of a form. */
const MOST_FRAMES = 20;

/**
 * The forms of the other documents of this tab, where the page's own scripts may reach them (the same origin): a
 * bar of buttons in one frame clears the fields of another. Asked only about a control that says it clears and
 * has nothing to clear beside it.
 */
export function createOtherForms(window: Window): () => OtherForm[] {
  const known = new WeakMap<Document, LiveForm>();
  return () => {
    const found: OtherForm[] = [];
    for (const view of windowsOf(window)) {
      const document = documentOf(view);
      if (document === undefined || view === window || isEditorFrame(document)) continue;
      const form = known.get(document) ?? createFrameForm(document);
      known.set(document, form);
      found.push({ form, frame: frameTowards(view, window) });
    }
    return found;
  };
}

/** The tab's windows, outermost first; a frame that is not shown has nothing that a person filled. */
function windowsOf(window: Window): Window[] {
  const found: Window[] = [];
  const look = (view: Window): void => {
    if (found.length >= MOST_FRAMES) return;
    found.push(view);
    for (let i = 0; i < view.length; i++) {
      const inner = view[i];
      if (inner !== undefined && isShown(inner)) look(inner);
    }
  };
  if (window.top !== null) look(window.top);
  return found;
}

function isShown(view: Window): boolean {
  try {
    return view.frameElement === null || view.frameElement.getClientRects().length > 0;
  } catch {
    return false; // of another origin: neither we nor the page's scripts see into it
  }
}

function documentOf(view: Window): Document | undefined {
  try {
    return view.document;
  } catch {
    return undefined;
  }
}

/** The frame in `outer` through which `inner` is shown. */
function frameTowards(outer: Window, inner: Window): Element | undefined {
  for (let view = inner; view !== view.parent; view = view.parent) {
    if (view.parent === outer) return isShown(view) ? (view.frameElement ?? undefined) : undefined;
  }
  return undefined;
}
