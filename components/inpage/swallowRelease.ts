/** The key that answered goes up with the focus already back in the page, whose own Escape or Enter must not run. */
export function swallowRelease(document: Document, key: string): void {
  const window = document.defaultView;
  if (window === null) return;
  const done = new AbortController();
  window.addEventListener(
    'keyup',
    (event) => {
      if (!event.isTrusted || event.key !== key) return;
      event.stopImmediatePropagation();
      done.abort();
    },
    { capture: true, signal: done.signal },
  );
  window.addEventListener('keydown', () => done.abort(), { capture: true, signal: done.signal });
}
