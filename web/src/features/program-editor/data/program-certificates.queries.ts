import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { certifiedInProgram, heldInProgram } from '@trellis/model/programs/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** How many learners a list shows. */
const mostShown = 100;

/** Returns the enrolments in a program whose certificate waits for its staff, live: one read each. */
export const useHeldCertificates = (programID: string) =>
  useLiveQuery(heldInProgram(programID, mostShown), programEnrollment);

/** Returns the enrolments in a program with a certificate, live: one read each. */
export const useIssuedCertificates = (programID: string) =>
  useLiveQuery(certifiedInProgram(programID, mostShown), programEnrollment);
