import { ZipProblem } from '#web/shared/course-format/zip-problem';

/** What a zip may hold, in bytes and files; `ratio` is how much a file may grow when it is unpacked. */
export type ZipLimits = { zip: number; files: number; bytes: number; ratio: number };

/** What the zip of a course may hold: a whole course is a hundred times smaller. */
export const zipLimits: ZipLimits = {
  zip: 20_000_000,
  files: 5_000,
  bytes: 50_000_000,
  ratio: 200,
};

/** A file in a zip, as its directory describes it. */
export type ZipEntry = {
  path: string;
  /** Whether it is packed with Deflate; otherwise it is stored as it is. */
  isPacked: boolean;
  packedSize: number;
  size: number;
  checksum: number;
  /** Where its data begin. */
  start: number;
};

const signature = { end: 0x06054b50, directory: 0x02014b50, file: 0x04034b50 };
const endSize = 22;
const longestComment = 65_535;

/**
 * Returns the files that the directory of a zip lists, without folders, after checking all that can be checked before
 * unpacking.
 *
 * @throws {ZipProblem}
 */
export function zipEntries(zip: Uint8Array, limits = zipLimits): ZipEntry[] {
  if (zip.length > limits.zip) throw new ZipProblem('file_too_large');
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff) throw new ZipProblem('zip64');
  if (count > limits.files) throw new ZipProblem('too_many_files');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.directory)
      throw new ZipProblem('damaged');
    const nameSize = view.getUint16(at + 28, true);
    const path = nameOf(zip.subarray(at + 46, at + 46 + nameSize));
    const name = path.normalize('NFC').toLowerCase();
    if (names.has(name)) throw new ZipProblem('same_name_twice', path);
    names.add(name);
    const entry = entryAt(view, at, path, limits.ratio);
    if (!path.endsWith('/')) entries.push(entry);
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.bytes)
    throw new ZipProblem('too_much_text');
  return entries;
}

/** Returns where the end record is; a comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === signature.end) return at;
  throw new ZipProblem('not_a_zip');
}

function nameOf(bytes: Uint8Array): string {
  let path: string;
  try {
    path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ZipProblem('name_not_utf8', new TextDecoder().decode(bytes));
  }
  const parts = path.replace(/\/$/, '').split('/');
  const isOutside =
    /[\\\0]|^[a-z]:/i.test(path) || parts.some((part) => ['', '.', '..'].includes(part));
  if (isOutside) throw new ZipProblem('outside_path', path);
  return path;
}

const unix = 3;
const linkMode = 0xa000;
const kindOfFile = 0xf000;

function entryAt(view: DataView, at: number, path: string, ratio: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  if (view.getUint8(at + 5) === unix) {
    const mode = view.getUint16(at + 40, true);
    if ((mode & kindOfFile) === linkMode) throw new ZipProblem('link', path);
  }
  if ((flags & 1) !== 0) throw new ZipProblem('encrypted');
  if (method !== 0 && method !== 8) throw new ZipProblem('unknown_method', path);
  const isTooDense = size > 100_000 && size > packedSize * ratio;
  if (isTooDense) throw new ZipProblem('bomb', path);
  const header = view.getUint32(at + 42, true);
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== signature.file)
    throw new ZipProblem('damaged', path);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedSize > view.byteLength) throw new ZipProblem('damaged', path);
  const checksum = view.getUint32(at + 16, true);
  return { path, isPacked: method === 8, packedSize, size, checksum, start };
}
