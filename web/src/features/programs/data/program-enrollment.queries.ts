import { programEnrollmentPath } from '@trellis/model/paths';
import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns a learner's enrolment in a program, live: one read. */
export const useProgramEnrollment = (uid: string, programID: string) =>
  useLiveDocument(programEnrollmentPath(uid, programID), programEnrollment);
