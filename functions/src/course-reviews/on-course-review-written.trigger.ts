import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { courseReview } from '@trellis/model/course-reviews/course-review';
import { courseReviewPath } from '@trellis/model/paths';
import { countedCause } from '@trellis/model/progress/ledger';
import { nameReview } from '#functions/course-reviews/name-reviews.store';
import { syncRatings } from '#functions/course-reviews/sync-ratings.store';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { decode } from '#functions/firestore/decode';
import { createCourseNotification } from '#functions/people/create-course-notification.store';
import { recordEvent } from '#functions/progress/record-event.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/**
 * Runs when a review of a course is written, edited, answered or deleted: updates the course's ratings, names who wrote
 * it, counts it for the badges of who wrote it, and notifies them of the first answer. An edit of the words alone costs no read.
 */
export const onCourseReviewWritten = onDocumentWritten(
  { ...eventOptions, document: courseReviewPath('{courseID}', '{uid}') },
  eventHandler(async ({ data, document }, courseID) => {
    const uid = document.split('/').at(-1)!;
    const before = decode(courseReview, data?.before);
    const after = decode(courseReview, data?.after);
    if (before?.rating !== after?.rating) {
      const exists = await syncRatings(courseID, 'changed');
      if (!exists && after !== null) return resumeDeletion('courses', courseID);
    }
    if (before === null && after !== null) {
      await nameReview(courseID, uid);
      const cause = countedCause('course_review', courseID, after.createdAt);
      await recordEvent(uid, { kind: 'causes', causes: [cause] });
    }
    if (after !== null && after.answer !== null && (before?.answer ?? null) === null) {
      const cause = String(after.createdAt.getTime());
      await createCourseNotification(uid, 'review', courseID, after.answer.answeredAt, cause);
    }
  }),
);
