import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/**
 * `user_progress/{uid}/xp_events/{key}`: one line of the XP ledger. The key names the cause (`lesson:{lessonID}`), so a
 * cause can never pay twice. Made of nothing but its source, so that a rebuild writes the same document.
 */
export const xpEvent = z.object({
  kind: z.enum(['lesson']),
  xp: z.int(),
  courseID: z.string(),
  lessonID: z.string(),
  /** When the cause happened. */
  earnedAt: timestamp,
});
export type XpEvent = z.infer<typeof xpEvent>;

export const lessonXpKey = (lessonID: string) => `lesson:${lessonID}`;

/** XP for the first completion of a lesson. */
export const lessonXp = 10;
