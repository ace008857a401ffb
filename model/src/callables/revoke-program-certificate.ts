import * as z from 'zod/mini';
import { learnerOfProgram, reason, requestID } from '#model/callables/staff-action';

/**
 * Revokes a learner's certificate of a program, as `revokeCertificate` does one of a course. For the program's teachers and
 * admins.
 */
export const revokeProgramCertificate = {
  name: 'revokeProgramCertificate',
  input: z.object({ ...learnerOfProgram, requestID, mayReissue: z.boolean(), reason }),
  output: z.object({}),
} as const;
