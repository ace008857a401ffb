import * as z from 'zod/mini';
import { learnerOfCourse, reason, requestID } from '#model/callables/staff-action';

/**
 * Allows a learner the certificate of a course that became complete for them only because something was taken out of it.
 * For the course's teachers and admins. Changes nothing if it is allowed already. Rejected with `not-found` if the learner
 * is not enrolled.
 */
export const allowCertificate = {
  name: 'allowCertificate',
  input: z.object({ ...learnerOfCourse, requestID, reason }),
  output: z.object({}),
} as const;
