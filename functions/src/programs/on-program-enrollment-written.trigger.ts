import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { programEnrollmentPath, programEnrollmentPathOf } from '@trellis/model/paths';
import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { deriveProgramEnrollment } from '#functions/programs/derive-program-enrollment.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/**
 * Runs when a learner enrols in a program, pauses, leaves or comes back: counts what they have done before, and enrols them in
 * the courses that are open. Other changes cost the call and no read.
 */
export const onProgramEnrollmentWritten = onDocumentWritten(
  { ...eventOptions, document: programEnrollmentPathOf('{enrollmentID}') },
  eventHandler(async ({ data, document }) => {
    const before = decode(programEnrollment, data?.before);
    const after = decode(programEnrollment, data?.after);
    if (after === null || before?.status === after.status) return;
    const { userID, programID } = after;
    if (document !== programEnrollmentPath(userID, programID))
      throw new MalformedDocument(document, 'its id names another learner or program');
    await deriveProgramEnrollment(userID, programID);
  }),
);
