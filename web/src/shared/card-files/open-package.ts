import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { readMessage } from '#web/shared/card-files/protobuf';
import { openSqlite, type SqliteFile } from '#web/shared/card-files/sqlite-file';
import { isZstd, unpackZstd } from '#web/shared/card-files/unpack-zstd';
import { unpackEntry } from '#web/shared/course-format/read-zip';
import { zipEntries, type ZipLimits } from '#web/shared/course-format/zip-entries';

/** What a package may hold; its media are never unpacked. */
export const packageLimits: ZipLimits & { collection: number } = {
  zip: 300_000_000,
  files: 60_000,
  bytes: 2_000_000_000,
  ratio: 200,
  collection: 400_000_000,
};

/** The names of a collection in a package, newest first: older ones beside it say only that a newer Anki is needed. */
const collections = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];
/** The newest version of packages, as their `meta` says. */
const newest = 3;

/**
 * Opens the collection of an Anki package.
 *
 * @throws {CardFileProblem} if it has none that can be read
 * @throws {ZipProblem} if it is no zip, or one that should not be unpacked
 */
export function openPackage(zip: Uint8Array): SqliteFile {
  const entries = zipEntries(zip, packageLimits);
  const entryOf = (name: string) => entries.find(({ path }) => path === name);
  const meta = entryOf('meta');
  if (meta && meta.size < 1000) {
    const version = readMessage(unpackEntry(zip, meta)).get(1);
    if (typeof version === 'number' && version > newest) throw new CardFileProblem('newerVersion');
  }
  const entry = collections.map(entryOf).find((found) => found !== undefined);
  if (entry === undefined) throw new CardFileProblem('noCollection');
  if (entry.size > packageLimits.collection) throw new CardFileProblem('tooLarge');
  const bytes = unpackEntry(zip, entry);
  const most = Math.min(packageLimits.collection, bytes.length * packageLimits.ratio);
  return openSqlite(isZstd(bytes) ? unpackZstd(bytes, most) : bytes);
}
