import {
  CardFileProblem,
  type CardFileProblemKind,
} from '#web/shared/card-files/card-file-problem';
import { decodeFile } from '#web/shared/card-files/decode-file';
import { packageLimits } from '#web/shared/card-files/open-package';

/** The most bytes of a text file. */
const longestText = 50_000_000;

/**
 * Returns the bytes of an Anki package, which is known by its first bytes, or else the text of a file.
 *
 * @param empty what is wrong with an empty file
 * @throws {CardFileProblem}
 */
export async function openCardFile(
  file: Blob,
  empty: CardFileProblemKind,
): Promise<{ packed: Uint8Array<ArrayBuffer> } | { text: string }> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  if (file.size > (isZip ? packageLimits.zip : longestText)) throw new CardFileProblem('tooLarge');
  if (file.size === 0) throw new CardFileProblem(empty);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isZip ? { packed: bytes } : { text: decodeFile(bytes) };
}
