import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import type { CardFile } from '#web/features/card-transfer/logic/card-file';
import { decodeFile } from '#web/shared/card-files/decode-file';
import { packageLimits } from '#web/shared/card-files/open-package';
import { readPackage, type OnProgress } from '#web/features/card-transfer/logic/read-package';
import { readTextCards } from '#web/features/card-transfer/logic/read-text-cards';

/** The most bytes of a text file. */
const longestText = 50_000_000;

/**
 * Reads a file with cards: an Anki package, known by its first bytes, or else a text.
 *
 * @throws {CardFileProblem | ZipProblem}
 */
export async function readCardFile(file: Blob, onProgress: OnProgress): Promise<CardFile> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  const most = isZip ? packageLimits.zip : longestText;
  if (file.size > most) throw new CardFileProblem('tooLarge');
  if (file.size === 0) throw new CardFileProblem('noCards');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isZip ? readPackage(bytes, onProgress) : readTextCards(decodeFile(bytes), onProgress);
}
