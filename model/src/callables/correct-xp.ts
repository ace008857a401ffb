import * as z from 'zod/mini';
import { id, label, whole } from '#model/fields';

/**
 * An administrator gives a learner XP, or takes some back, and says why. The same `correctionID` counts once, however
 * often it is sent. Refused with `failed-precondition` where the learner would have less than no XP.
 */
export const correctXp = {
  name: 'correctXp',
  input: z.object({
    uid: id,
    correctionID: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)),
    xp: whole(-100_000, 100_000).check(z.refine((xp) => xp !== 0)),
    /** Shown to the learner in their history. */
    reason: label(200),
  }),
  /** The learner's XP afterwards. */
  output: z.object({ xp: z.int() }),
} as const;
