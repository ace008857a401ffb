import type { ReviewPlan } from '#web/features/review-import/logic/plan-reviews';
import type {
  ReviewFileAnswer,
  ReviewFileRequest,
} from '#web/features/review-import/logic/review-file-worker';
import { problemIn } from '#web/shared/card-files/file-problem-message';

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
  return new Promise<ReviewPlan>((done, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason));
    worker.addEventListener('message', ({ data }: MessageEvent<ReviewFileAnswer>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('skipped' in data) skipped.push(...data.skipped);
      else if ('done' in data) done({ ...data.done, skipped });
      else fail(problemIn(data));
    });
    worker.addEventListener('error', ({ message }) => fail(new Error(message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
};
