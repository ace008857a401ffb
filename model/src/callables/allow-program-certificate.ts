import * as z from 'zod/mini';
import { learnerOfProgram, reason, requestID } from '#model/callables/staff-action';

/**
 * Allows a learner the certificate of a program that became complete for them only because steps were taken out or closed. For
 * the program's teachers and admins. Changes nothing if it is allowed already. Rejected with `not-found` if the learner is not
 * enrolled.
 */
export const allowProgramCertificate = {
  name: 'allowProgramCertificate',
  input: z.object({ ...learnerOfProgram, requestID, reason }),
  output: z.object({}),
} as const;
