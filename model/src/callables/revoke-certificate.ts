import * as z from 'zod/mini';
import { learnerOfCourse, reason, requestID } from '#model/callables/staff-action';

/**
 * Revokes a learner's certificate of a course, with a reason that the learner reads; the certificate says so for good. With
 * `mayReissue` the learner may confirm their name once more and gets another one, which the revoked one then names. For the
 * course's teachers and admins. Changes nothing if it is so already. Rejected with `not-found` if there is no certificate.
 */
export const revokeCertificate = {
  name: 'revokeCertificate',
  input: z.object({ ...learnerOfCourse, requestID, mayReissue: z.boolean(), reason }),
  output: z.object({}),
} as const;
