import * as z from 'zod/mini';
import { id, label } from '#model/fields';
import { isDay } from '#model/progress/calendar';

/**
 * Excuses a learner from a missed day, with a reason, so that it does not break their streak. For administrators.
 */
export const excuseDay = {
  name: 'excuseDay',
  input: z.object({
    uid: id,
    day: z.string().check(z.refine(isDay)),
    reason: label(200),
  }),
  /** The learner's streak afterwards, in days. */
  output: z.object({ currentStreak: z.int() }),
} as const;
