/** The dialog with its buttons, a few entries and no scrolling needs about this much, CSS pixels. */
const LEAST_WIDTH = 360;
const LEAST_HEIGHT = 320;

/** Whether a dialog can be seen in this document: in a frame of one line, or one that is scrolled away, it cannot. */
export function hasRoomToAsk(window: Window): boolean {
  if (window.parent === window) return true;
  const seen = seenBox(window);
  return seen.right - seen.left >= LEAST_WIDTH && seen.bottom - seen.top >= LEAST_HEIGHT;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of the document's window that the windows around it show, in its own pixels; theirs are unknown across origins. */
function seenBox(window: Window): Box {
  const own = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const frame = frameOf(window);
  if (frame === null) return own;
  const around = seenBox(window.parent);
  const { left, top } = frame.getBoundingClientRect();
  return {
    left: Math.max(own.left, around.left - left),
    top: Math.max(own.top, around.top - top),
    right: Math.min(own.right, around.right - left),
    bottom: Math.min(own.bottom, around.bottom - top),
  };
}

function frameOf(window: Window): Element | null {
  try {
    return window.parent === window ? null : window.frameElement;
  } catch {
    return null; // another origin
  }
}
