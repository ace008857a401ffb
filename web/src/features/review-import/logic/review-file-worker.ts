import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import type { CourseCard } from '#web/features/review-import/logic/find-questions';
import { planReviews, type ReviewPlan } from '#web/features/review-import/logic/plan-reviews';
import { readReviewFile } from '#web/features/review-import/logic/read-review-file';
import {
  problemMessage,
  type FileProblemMessage,
} from '#web/shared/card-files/file-problem-message';

/** A file to read, the cards of the learner's courses, their review log, and the time, in ms. */
export type ReviewFileRequest = {
  file: Blob;
  courseCards: CourseCard[];
  log: readonly ReviewEntry[];
  now: number;
};

/** What the worker says: how far it is, pieces of what is skipped, and the rest at last; or why there is no plan. */
type ReviewFileAnswer =
  | { progress: number }
  | { piece: ReviewPlan['skipped'] }
  | { done: Omit<ReviewPlan, 'skipped'> }
  | FileProblemMessage;

const answer = (message: ReviewFileAnswer) => postMessage(message);
const pieceSize = 1000;

addEventListener('message', ({ data }: MessageEvent<ReviewFileRequest>) => {
  void plan(data).catch((error: unknown) => answer(problemMessage(error)));
});

async function plan({ file, courseCards, log, now }: ReviewFileRequest): Promise<void> {
  const read = await readReviewFile(file, courseCards, now, (share) =>
    answer({ progress: share * 0.9 }),
  );
  const { skipped, ...done } = planReviews(read, log);
  // Receiving all at once would hold up the page.
  for (let from = 0; from < skipped.length; from += pieceSize)
    answer({ piece: skipped.slice(from, from + pieceSize) });
  answer({ done });
}
