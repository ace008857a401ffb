import * as z from 'zod/mini';
import { id, label } from '#model/fields';
import { isDay } from '#model/progress/calendar';

/** An administrator excuses a learner from a day that they missed, so that it breaks no streak, and says why. */
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
