/** What the background answers for a visit it has not stored: the page opens it again and sends everything anew. */
export const UNKNOWN_VISIT = 'Holdfast does not know this page: it was never opened.';
