import type { CourseCard } from '#web/features/review-import/logic/find-questions';
import { readAnkiReviews } from '#web/features/review-import/logic/read-anki-reviews';
import { readReviewTable } from '#web/features/review-import/logic/read-review-table';
import type { ReviewFile } from '#web/features/review-import/logic/review-file';
import { openCardFile } from '#web/shared/card-files/open-card-file';

/**
 * Reads a file with reviews: an Anki package, or else the table of a review log.
 *
 * @throws {CardFileProblem | ZipProblem}
 */
export async function readReviewFile(
  file: Blob,
  courseCards: readonly CourseCard[],
  now: number,
  onProgress: (share: number) => void,
): Promise<ReviewFile> {
  const opened = await openCardFile(file, 'noReviews');
  return 'packed' in opened
    ? readAnkiReviews(opened.packed, courseCards, now, onProgress)
    : readReviewTable(opened.text, now, onProgress);
}
