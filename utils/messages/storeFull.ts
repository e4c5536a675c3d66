/** What the background answers where there is no room for a change: the page says so to the person. */
export const STORE_FULL = 'Holdfast cannot keep this change: the disk is full.';
