/** A document without a paint that the browser reports (an empty frame) counts as shown after this long. */
const SHOWN_MS = 1_000;

/** When a document was first seen by the person. */
export interface FirstShown {
  /** On the document's own clock; Infinity while nothing of it was painted. */
  at(): number;
  /** Somebody typed or pressed here: where the browser tells of no paint (frames), it was seen by then. */
  personActed(): void;
}

export function createFirstShown({ document, performance }: Window): FirstShown {
  let actedAt = Number.POSITIVE_INFINITY;
  return {
    at() {
      // Browsers keep the former page on the screen until then.
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint !== undefined) return paint.startTime;
      const isOld = document.readyState === 'complete' && performance.now() > SHOWN_MS;
      return isOld ? Number.NEGATIVE_INFINITY : actedAt;
    },
    personActed: () => (actedAt = Math.min(actedAt, performance.now())),
  };
}
