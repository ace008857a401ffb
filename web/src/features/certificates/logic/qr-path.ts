import { encode } from 'uqr';

/** A QR code as a path of squares with sides of one, and how many fit on a side of the code. */
export type QrPath = { path: string; size: number };

/** Returns the QR code of a text, with a margin of four squares, which scanners need. */
export function qrPathOf(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return { path: path.join(''), size };
}
