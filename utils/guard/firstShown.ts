/** A document without a paint that the browser reports (an empty frame) counts as shown after this long. */
const SHOWN_MS = 1_000;

/** When the document was first seen, on its own clock; Infinity while nothing of it was painted. */
export function firstShown({ document, performance }: Window): number {
  // Browsers keep the former page on the screen until then.
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (paint !== undefined) return paint.startTime;
  const isOld = document.readyState === 'complete' && performance.now() > SHOWN_MS;
  return isOld ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
