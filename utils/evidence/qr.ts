import encodeQR from 'qr';

/** The fingerprint as squares: in capitals, which a QR code holds in less room, and every scanner hands on as text. */
export function fingerprintSquares(fingerprint: string): boolean[][] {
  return encodeQR(fingerprint.toUpperCase(), 'raw', { ecc: 'medium', border: QUIET });
}

/** The light edge that a scanner needs, in squares. */
const QUIET = 4;

/** The dark squares as the outline of an SVG path, one unit each. */
export function squaresPath(squares: readonly (readonly boolean[])[]): string {
  return squares
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('');
}
