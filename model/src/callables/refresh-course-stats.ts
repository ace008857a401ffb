import * as z from 'zod/mini';
import { id } from '#model/fields';

/**
 * Counts a course's learners again, unless they were counted within the last minute. For the course's teachers.
 */
export const refreshCourseStats = {
  name: 'refreshCourseStats',
  input: z.object({ courseID: id }),
  output: z.object({ isCounted: z.boolean() }),
} as const;
