import { fingerprintSquares, squaresPath } from '../qr';
import type { Block } from './layout';
import { escape } from './markup';

/** As many lines of the sheet as the picture is high (`.square` in the style). */
const LINES = 6;

/** The fingerprint as a QR code. The library that draws it is part of the report's form: another drawing is another report. */
export function squareBlock(fingerprint: string, name: string): Block {
  const squares = fingerprintSquares(fingerprint);
  const size = String(squares.length);
  const picture = `<svg class="square" role="img" aria-label="${escape(name)}" viewBox="0 0 ${size} ${size}"><path d="${squaresPath(squares)}"/></svg>`;
  return { lines: [picture, ...Array.from({ length: LINES - 1 }, () => '')] };
}
