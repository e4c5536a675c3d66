/** How the background refuses what needs the passphrase first; pages show the form for it. */
export const LOCKED = 'Holdfast is locked.';
