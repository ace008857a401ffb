import { Decompress } from 'fzstd';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';

const magic = 0xfd2fb528;
const stepSize = 65_536;
/** What the program's own levels need, in bytes: more memory is only asked for by a hostile file. */
const widestWindow = 128 * 1024 * 1024;

/** Returns whether bytes are packed with Zstandard. */
export const isZstd = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === magic;

/**
 * Unpacks bytes in small steps, and stops at the first that brings more than `most`.
 *
 * @throws {CardFileProblem} `bomb` or `damaged`
 */
export function unpackZstd(packed: Uint8Array, most: number): Uint8Array {
  if (windowOf(packed) > Math.min(widestWindow, most)) throw new CardFileProblem('bomb');
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((part) => {
    length += part.length;
    if (length > most) throw new CardFileProblem('bomb');
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += stepSize)
      stream.push(packed.subarray(at, at + stepSize), at + stepSize >= packed.length);
  } catch (error) {
    throw error instanceof CardFileProblem ? error : new CardFileProblem('damaged');
  }
  return joined(parts, length);
}

function joined(parts: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Returns how much memory a frame asks for (RFC 8878, 3.1.1.1). */
function windowOf(bytes: Uint8Array): number {
  const descriptor = bytes[4] ?? 0;
  const isSingle = (descriptor & 0x20) !== 0;
  if (!isSingle) {
    const window = bytes[5] ?? 0;
    return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
  }
  const start = 5 + [0, 1, 2, 4][descriptor & 3]!;
  const count = [1, 2, 4, 8][descriptor >> 6]!;
  const size = bytes.subarray(start, start + count).reduceRight((sum, byte) => sum * 256 + byte, 0);
  return count === 2 ? size + 256 : size;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
