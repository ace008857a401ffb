import { courseReview } from '@trellis/model/course-reviews/course-review';
import { reply } from '@trellis/model/discussions/reply';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { answerItem, countedCause, type Cause } from '@trellis/model/progress/ledger';
import { repliesOfPerson, reviewsOfLearner } from '@trellis/model/queries';
import { decode, unlessMalformed } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { readAll, refs } from '#functions/firestore/typed-refs';

/** Returns the causes that only count for a learner's badges, apart from programs. When they came, only the ledger says. */
export const countedCauses = async (uid: string, enrollments: Enrollment[]): Promise<Cause[]> => [
  ...certificateCauses(enrollments),
  ...(await reviewCauses(uid)),
  ...(await answerCauses(uid)),
];

const certificateCauses = (enrollments: Enrollment[]): Cause[] =>
  enrollments.flatMap(({ courseID, certificateID, completedAt, enrolledAt }) =>
    certificateID === null
      ? []
      : [countedCause('certificate', courseID, completedAt ?? enrolledAt)],
  );

async function reviewCauses(uid: string): Promise<Cause[]> {
  const { docs } = await queryOf(reviewsOfLearner(uid)).get();
  return docs.flatMap((found) => {
    const review = unlessMalformed(() => decode(courseReview, found));
    if (review === null) return [];
    return countedCause('course_review', found.ref.parent.parent!.id, review.createdAt);
  });
}

/** Returns the causes of a learner's replies that somebody else accepted. */
async function answerCauses(uid: string): Promise<Cause[]> {
  const causes: Cause[] = [];
  const { docs } = await queryOf(repliesOfPerson(uid)).get();
  for (const found of docs) {
    const threadID = found.ref.parent.parent!.id;
    const threadAt = refs.thread(threadID);
    const stored = await readAll(threadAt);
    const thread = unlessMalformed(() => stored(threadAt)?.data ?? null);
    const answer = unlessMalformed(() => decode(reply, found));
    if (answer !== null && thread?.acceptedReplyID === found.id && thread.userID !== uid)
      causes.push(countedCause('answer', answerItem(threadID, found.id), answer.createdAt));
  }
  return causes;
}
