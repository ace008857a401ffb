import { Inflate } from 'fflate';
import {
  decodeText,
  isTooLarge,
  tooLarge,
  type Unreadable,
} from '#web/shared/course-format/decode-text';
import { isIgnored } from '#web/shared/course-format/file-names';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import { zipEntries, type ZipEntry } from '#web/shared/course-format/zip-entries';

/** The files of a course in a zip: the name of the folder that holds them, if any, and their texts. */
export type ZippedFiles = { folder: string; files: Map<string, string | Unreadable> };

/**
 * Reads the files of a course from a zip. They may stand in a folder, or in folders within each other. Unpacks no more than
 * the zip says that it holds.
 *
 * @throws {ZipProblem} if it is no zip, or one that should not be unpacked
 */
export function readZip(zip: Uint8Array): ZippedFiles {
  const entries = zipEntries(zip).filter(({ path }) => !path.split('/').some(isIgnored));
  const folder = commonFolder(entries.map(({ path }) => path));
  const files = entries
    .map((entry) => [entry.path.slice(folder.length), contentOf(zip, entry)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { folder: folder.split('/').at(-2) ?? '', files: new Map(files) };
}

/** Returns the path of the folder that all files are in, with a slash at its end. */
function commonFolder(paths: string[]): string {
  const [first = ''] = paths;
  let folder = '';
  for (const part of first.split('/').slice(0, -1)) {
    const next = `${folder}${part}/`;
    if (!paths.every((path) => path.startsWith(next))) break;
    folder = next;
  }
  return folder;
}

const contentOf = (zip: Uint8Array, entry: ZipEntry): string | Unreadable =>
  isTooLarge(entry.size) ? tooLarge : decodeText(unpackEntry(zip, entry));

/**
 * Returns the content of a file in a zip.
 *
 * @throws {ZipProblem} if it is not what the directory says
 */
export function unpackEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = zip.subarray(entry.start, entry.start + entry.packedSize);
  const bytes = entry.isPacked ? unpacked(packed, entry) : packed;
  if (bytes.length !== entry.size || checksumOf(bytes) !== entry.checksum)
    throw new ZipProblem('damaged', entry.path);
  return bytes;
}

const stepSize = 4096;

/** Unpacks in small steps, and stops at the first that brings more than the directory says. */
function unpacked(packed: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ZipProblem('bomb', path);
    bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += stepSize)
      inflate.push(packed.subarray(at, at + stepSize), at + stepSize >= packed.length);
  } catch (error) {
    throw error instanceof ZipProblem ? error : new ZipProblem('damaged', path);
  }
  return bytes.subarray(0, length);
}

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++)
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value;
});

/** Returns the CRC-32 of bytes. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!;
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}
