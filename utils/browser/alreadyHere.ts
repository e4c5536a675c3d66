/** In our own world of a document, which the page cannot see: set where Holdfast runs. */
export const ALREADY_HERE = 'holdfastIsHere';

/** Marks this document as taken; false where another of our scripts was first. */
export function takeDocument(world: object): boolean {
  if (ALREADY_HERE in world) return false;
  Object.defineProperty(world, ALREADY_HERE, { value: true });
  return true;
}
