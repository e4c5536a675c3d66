interface Prepared {
  /** Set while the browser has the page ready before anybody opened it; missing where browsers do no such thing. */
  readonly prerendering?: boolean;
}

/**
 * Runs once the document is somebody's: a page that the browser loads ahead of a person (prerendering) beside the
 * one that is shown is no visit, and may never become one.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Document/prerenderingchange_event
 */
export function whenShown(document: Document & Prepared, run: () => void): void {
  if (document.prerendering === true) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}
