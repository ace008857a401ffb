import * as z from 'zod/mini';
import { learnerOfCourse, reason, requestID } from '#model/callables/staff-action';

/**
 * Takes a course back that was given to somebody; what else opens it to them stays. For the course's teachers and
 * administrators.
 */
export const withdrawGift = {
  name: 'withdrawGift',
  input: z.object({ ...learnerOfCourse, requestID, reason }),
  output: z.object({}),
} as const;
