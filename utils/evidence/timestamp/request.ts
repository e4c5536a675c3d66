import { concat, fromHex, utf8, type Bytes } from '../bytes';
import { sha256 } from '../hash';

/**
 * A request for a time stamp (RFC 3161) over a checkpoint, for `curl`: 69 bytes. The authority sees a digest, the time
 * and whence it comes, and nothing of any client.
 */
export function stampRequest(checkpoint: string, nonce: Bytes): Bytes {
  const digest = sha256(utf8(checkpoint));
  const positive = nonce.slice(0, 8);
  positive[0] = ((positive[0] ?? 0) & 0x3f) | 0x40; // never zero, never below it: eight bytes in any case
  return concat(
    fromHex('3043020101' + '3031300d060960864801650304020105000420'),
    digest,
    fromHex('0208'),
    positive,
    fromHex('0101ff'),
  );
}
