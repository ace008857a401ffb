import type { ReviewPlan } from '#web/features/review-import/logic/plan-reviews';
import type { ReviewFileRequest } from '#web/features/review-import/logic/review-file-worker';
import { runFileWorker } from '#web/shared/card-files/run-file-worker';

/** Reads a file and compares it with a review log; `onProgress` hears shares from 0 to 1. */
export type ReadReviews = (
  request: ReviewFileRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<ReviewPlan>;

/**
 * Returns what the import of a file with reviews does, from a worker of its own, so that the page stays usable.
 *
 * @throws {CardFileProblem | ZipProblem} if the file is not read
 */
export const runReviewFile: ReadReviews = (request, onProgress, signal) => {
  // The build finds a worker only where it is written like this.
  const worker = new Worker(new URL('./review-file-worker.ts', import.meta.url), {
    type: 'module',
  });
  const skipped: ReviewPlan['skipped'] = [];
  const onPiece = (piece: ReviewPlan['skipped']) => skipped.push(...piece);
  return runFileWorker<Omit<ReviewPlan, 'skipped'>, ReviewPlan['skipped']>(worker, request, {
    ...{ onProgress, onPiece, signal },
  }).then((done) => ({ ...done, skipped }));
};
