import type { CourseCard } from '#web/features/review-import/logic/find-questions';
import { readAnkiReviews } from '#web/features/review-import/logic/read-anki-reviews';
import { readReviewTable } from '#web/features/review-import/logic/read-review-table';
import type { ReviewFile } from '#web/features/review-import/logic/review-file';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { decodeFile } from '#web/shared/card-files/decode-file';
import { packageLimits } from '#web/shared/card-files/open-package';

/** The most bytes of a table. */
const longestText = 50_000_000;

/**
 * Reads a file with reviews: an Anki package, known by its first bytes, or else the table of a review log.
 *
 * @throws {CardFileProblem | ZipProblem}
 */
export async function readReviewFile(
  file: Blob,
  courseCards: readonly CourseCard[],
  now: number,
  onProgress: (share: number) => void,
): Promise<ReviewFile> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  if (file.size > (isZip ? packageLimits.zip : longestText)) throw new CardFileProblem('tooLarge');
  if (file.size === 0) throw new CardFileProblem('noReviews');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isZip
    ? readAnkiReviews(bytes, courseCards, now, onProgress)
    : readReviewTable(decodeFile(bytes), now, onProgress);
}
