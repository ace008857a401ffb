import * as z from 'zod/mini';
import { id, longText, timestamp } from '#model/fields';

/** How long after an answer somebody can ask again, in ms; `firestore.rules` enforces it too. */
export const askAgainAfter = 30 * 86_400_000;

/** The lengths of a reason, in characters. */
export const reasonLength = { min: 10, max: 500 } as const;

/**
 * `role_requests/{uid}`: somebody asks to become a teacher. They write it and can withdraw it while it is open; an
 * administrator answers it, and gives them the role in the same batch.
 */
export const roleRequest = z.object({
  reason: longText(reasonLength.max).check(z.minLength(reasonLength.min)),
  status: z.enum(['open', 'granted', 'declined']),
  /** What the administrator answers; may be empty. */
  note: longText(500),
  askedAt: timestamp,
  decidedAt: z.nullable(timestamp),
  decidedBy: z.nullable(id),
});
export type RoleRequest = z.infer<typeof roleRequest>;

/** Returns from when somebody can ask again; null while their request is open. */
export const askAgainAt = ({ decidedAt }: Pick<RoleRequest, 'decidedAt'>): Date | null =>
  decidedAt === null ? null : new Date(decidedAt.getTime() + askAgainAfter);
