import { strToU8, zipSync } from 'fflate';

/** The time of each file: the same files make the same zip. */
const mtime = new Date(2000, 0, 1);

/** Returns a zip with the files of a course in a folder. */
export const writeZip = (
  folder: string,
  files: ReadonlyMap<string, string>,
): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries([...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)])),
    { mtime, level: 9 },
  ) as Uint8Array<ArrayBuffer>;
