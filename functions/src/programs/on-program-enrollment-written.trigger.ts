import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { countedCause } from '@trellis/model/progress/ledger';
import { programEnrollmentPath, programEnrollmentPathOf } from '@trellis/model/paths';
import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { programItem } from '@trellis/model/programs/program-item';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { deriveProgramEnrollment } from '#functions/programs/derive-program-enrollment.store';
import { notifyOfCompletion } from '#functions/programs/notify-of-completion.store';
import { recordEvent } from '#functions/progress/record-event.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/**
 * Runs when a learner enrols in a program, pauses, leaves or comes back: counts what they have done before, and enrols them in
 * the courses that are open. Notifies of a completed program, and
 * counts it and its certificate for badges. Other changes cost the call and no read.
 */
export const onProgramEnrollmentWritten = onDocumentWritten(
  { ...eventOptions, document: programEnrollmentPathOf('{enrollmentID}') },
  eventHandler(async ({ data, document, time }) => {
    const before = decode(programEnrollment, data?.before);
    const after = decode(programEnrollment, data?.after);
    if (after === null) return;
    const { userID, programID, completedAt, certificateID } = after;
    if (document !== programEnrollmentPath(userID, programID))
      throw new MalformedDocument(document, 'its id names another learner or program');
    if (completedAt !== null && (before?.completedAt ?? null) === null) {
      const causes = [countedCause('program', programID, completedAt)];
      await recordEvent(userID, { kind: 'causes', causes });
      await notifyOfCompletion(userID, programID, completedAt);
    }
    if (certificateID !== null && (before?.certificateID ?? null) === null) {
      const causes = [countedCause('certificate', programItem(programID), new Date(time))];
      await recordEvent(userID, { kind: 'causes', causes });
    }
    if (before?.status !== after.status) await deriveProgramEnrollment(userID, programID);
  }),
);
