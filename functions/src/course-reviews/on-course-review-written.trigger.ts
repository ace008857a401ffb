import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { courseReview } from '@trellis/model/course-reviews/course-review';
import { courseReviewPath } from '@trellis/model/paths';
import { isReviewed } from '#functions/course-reviews/is-reviewed.store';
import { nameReview } from '#functions/course-reviews/name-reviews.store';
import { syncRatings } from '#functions/course-reviews/sync-ratings.store';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { decode } from '#functions/firestore/decode';
import { closeCaseOfGone } from '#functions/moderation/close-case.store';
import { createCourseNotification } from '#functions/people/create-course-notification.store';
import { recount } from '#functions/progress/recount.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/**
 * Runs when a review of a course is written, edited, answered or deleted: updates the course's ratings, names who wrote
 * it, counts it for the badges of who wrote it while it stands, and notifies them of the first answer. An edit of the words alone costs no read.
 */
export const onCourseReviewWritten = onDocumentWritten(
  { ...eventOptions, document: courseReviewPath('{courseID}', '{uid}') },
  eventHandler(async ({ data, document, time }, courseID) => {
    const uid = document.split('/').at(-1)!;
    const before = decode(courseReview, data?.before);
    const after = decode(courseReview, data?.after);
    if (before?.rating !== after?.rating) {
      const exists = await syncRatings(courseID, 'changed');
      if (!exists && after !== null) return resumeDeletion('courses', courseID);
    }
    if (after === null)
      await closeCaseOfGone({ kind: 'course_review', courseID, userID: uid }, new Date(time));
    if (before === null && after !== null) await nameReview(courseID, uid);
    if ((before === null) !== (after === null)) {
      const counted = { kind: 'course_review', itemID: courseID } as const;
      const at = after?.createdAt ?? new Date(time);
      await recount(uid, counted, at, () => isReviewed(courseID, uid));
    }
    if (after !== null && after.answer !== null && (before?.answer ?? null) === null) {
      const cause = String(after.createdAt.getTime());
      await createCourseNotification(uid, 'review', courseID, after.answer.answeredAt, cause);
    }
  }),
);
