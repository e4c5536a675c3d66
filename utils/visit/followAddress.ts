import { lastingAddress } from './describeVisit';

/**
 * Looks at the page can be seconds apart where it is slow. What is shown of one client, and what is typed for the next,
 * cannot wait for them: the address is asked at every sign of life.
 *
 * @param onMoved another address is shown in this document
 * @returns asks now
 */
export function followAddress({ location }: Window, onMoved: (address: string) => void): () => void {
  let seen = location.href;
  return () => {
    if (location.href === seen) return;
    seen = location.href;
    onMoved(lastingAddress(seen));
  };
}
