import { runNext } from './runNext';

/** Edits that are read once more when the page's own handlers are done: a mask may have put them right. */
export interface Corrections {
  /** @param wasBlank the field was kept blank before the edit */
  edited: (control: Element, wasBlank: boolean) => void;
  /** The next edit is about to begin: what the page made of the one before it stands there now, and never again. */
  beforeEdit: (control: Element) => void;
}

/** @param correct called once for each edit; `wasBlank` as at its beginning */
export function createCorrections(correct: (control: Element, wasBlank: boolean) => void): Corrections {
  const waiting = new Map<Element, boolean>();

  function settle(control: Element): void {
    const wasBlank = waiting.get(control);
    if (wasBlank === undefined) return;
    waiting.delete(control);
    correct(control, wasBlank);
  }

  return {
    edited(control, wasBlank) {
      const isNew = !waiting.has(control);
      // One edit is told twice, before and after the page's own handlers; what was before it, the first one says.
      waiting.set(control, wasBlank || waiting.get(control) === true);
      if (isNew) runNext(() => settle(control));
    },
    beforeEdit: settle,
  };
}
