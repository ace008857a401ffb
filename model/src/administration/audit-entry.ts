import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/** `audit_log/{id}`: what somebody with a role did to somebody's records. Functions add to it; nothing is taken away. */
export const auditEntry = z.object({
  /** Who did it. */
  actorID: z.string(),
  action: z.enum(['correct_xp', 'excuse_day']),
  /** Whose record it was done to. */
  subjectID: z.string(),
  /** What it was, such as an amount of XP or a day. */
  detail: z.string(),
  reason: z.string(),
  createdAt: timestamp,
});
export type AuditEntry = z.infer<typeof auditEntry>;
