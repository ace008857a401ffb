import * as z from 'zod/mini';
import { id, label, whole } from '#model/fields';

/**
 * Adds XP to a learner or removes some, with a reason. For administrators. Idempotent by `correctionID`. Rejected with
 * `failed-precondition` if the learner's XP would become negative.
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
