import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { enrollmentPath, enrollmentPathOf } from '@trellis/model/paths';
import { subjectOf } from '@trellis/model/badges/badge-criteria';
import { enrollment, isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import { countedCause, courseCause } from '@trellis/model/progress/ledger';
import { removeForecast } from '#functions/cards/left-courses.store';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { createCourseNotification } from '#functions/people/create-course-notification.store';
import { deriveProgramEnrollments } from '#functions/programs/derive-program-enrollment.store';
import { deriveEnrollment } from '#functions/progress/derive-enrollment.store';
import { recordEvent } from '#functions/progress/record-event.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/**
 * Runs when a learner enrols: counts lessons that were completed before, as previews, and notifies the learner; also
 * when a course becomes completed, which gives XP once, when its certificate is issued, which counts for badges, or when it is
 * left, when its flashcards are no longer due. Other changes cost the call and no read.
 */
export const onEnrollmentWritten = onDocumentWritten(
  { ...eventOptions, document: enrollmentPathOf('{enrollmentID}') },
  eventHandler(async ({ data, document, time }) => {
    const before = decode(enrollment, data?.before);
    const after = decode(enrollment, data?.after);
    if (after === null) return;
    const { userID, courseID, status } = after;
    if (document !== enrollmentPath(userID, courseID)) {
      throw new MalformedDocument(document, 'its id names another learner or course');
    }
    const at = new Date(time);
    if (before === null) {
      await deriveEnrollment(userID, courseID);
      // Whoever enrols in a program knows that its courses open.
      if (after.source !== 'program')
        await createCourseNotification(userID, 'enrolled', courseID, at);
    }
    if (concernsPrograms(before, after)) await deriveProgramEnrollments(userID);
    if (!isLearning(status) && (before === null || isLearning(before.status)))
      await removeForecast(userID, courseID);
    if (after.certificateID !== null && (before?.certificateID ?? null) === null) {
      const causes = [countedCause('certificate', courseID, at)];
      await recordEvent(userID, { kind: 'causes', causes });
    }
    if (status === 'completed' && before?.status !== 'completed') {
      await createCourseNotification(userID, 'completed', courseID, at);
      const { completedAt, category } = after;
      if (completedAt !== null) {
        const cause = courseCause({ courseID, completedAt, subject: subjectOf(category) });
        await recordEvent(userID, { kind: 'causes', causes: [cause] });
      }
    }
  }),
);

/** Returns whether a change of an enrolment changes which steps of a program are done. */
const concernsPrograms = (before: Enrollment | null, after: Enrollment): boolean =>
  (before?.completedAt ?? null)?.getTime() !== after.completedAt?.getTime() ||
  !isDeepStrictEqual(before?.passedQuizIDs ?? [], after.passedQuizIDs);
