/**
 * Bare events that the page-world script sends and that carry no data. A page can forge them, so
 * they are hints only: "look again", never "believe this".
 */
export const WROTE = 'hf-wrote';
export const SHADOW = 'hf-shadow';
/** The page asked by itself, with `confirm()`, and was answered. */
export const ASKED = 'hf-asked';
