import type { ClosedHome } from './closedHome';

/** How often the place is looked up while something is shown in a frame, ms: scrolling around a frame fires nothing inside it. */
const LOOK_EVERY_MS = 250;

/**
 * A frame as tall as its content has its foot and its middle far outside of the window. Tells the
 * style sheet how much of the frame nobody sees, so that what we show stands in the part that is seen.
 *
 * An observer's first report says where the window cuts the frame off, frames of other sites included.
 */
export function followSeenPart({ root, host, setVariable }: ClosedHome, view: Window & typeof globalThis): () => void {
  if (view.parent === view) return () => undefined;
  const probe = host.ownerDocument.createElement('div');
  probe.className = 'probe';
  root.append(probe);
  const observer = new view.IntersectionObserver(([entry]) => {
    if (entry === undefined || entry.intersectionRect.height === 0) return;
    const { intersectionRect: seen, boundingClientRect: whole } = entry;
    setVariable('unseen-above', `${Math.round(seen.top - whole.top)}px`);
    setVariable('unseen-below', `${Math.round(whole.bottom - seen.bottom)}px`);
  });
  const look = (): void => {
    observer.disconnect();
    observer.observe(probe);
  };
  look();
  const timer = view.setInterval(look, LOOK_EVERY_MS);
  return () => {
    view.clearInterval(timer);
    observer.disconnect();
    probe.remove();
  };
}
