import type { CardFile } from '#web/features/card-transfer/logic/card-file';
import { readPackage, type OnProgress } from '#web/features/card-transfer/logic/read-package';
import { readTextCards } from '#web/features/card-transfer/logic/read-text-cards';
import { openCardFile } from '#web/shared/card-files/open-card-file';

/**
 * Reads a file with cards: an Anki package, or else a text.
 *
 * @throws {CardFileProblem | ZipProblem}
 */
export async function readCardFile(file: Blob, onProgress: OnProgress): Promise<CardFile> {
  const opened = await openCardFile(file, 'noCards');
  return 'packed' in opened
    ? readPackage(opened.packed, onProgress)
    : readTextCards(opened.text, onProgress);
}
