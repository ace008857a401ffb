import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { enrollmentPathOf } from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import { decode } from '#functions/firestore/decode';
import { deriveEnrollment } from '#functions/progress/derive-enrollment.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** A learner enrols: lessons completed before, as previews or in an earlier enrolment, count at once. */
export const onEnrollmentCreated = onDocumentCreated(
  { ...eventOptions, document: enrollmentPathOf('{enrollmentID}') },
  eventHandler(async ({ data }) => {
    const created = decode(enrollment, data);
    if (created !== null) await deriveEnrollment(created.userID, created.courseID);
  }),
);
