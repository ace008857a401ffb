import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/**
 * `audit_log/{id}`: an action by a member of staff on another person's records. Functions append entries; none is ever
 * removed.
 */
export const auditEntry = z.object({
  /** Who performed it. */
  actorID: z.string(),
  action: z.enum([
    'allow_certificate',
    'block_poster',
    'correct_xp',
    'dismiss_report',
    'excuse_day',
    'excuse_item',
    'gift_course',
    'lock_thread',
    'mark_invoice_paid',
    'message_learner',
    'pin_thread',
    'refund_order',
    'remove_post',
    'remove_review',
    'reissue_certificate',
    'require_item',
    'reset_attempt',
    'revoke_certificate',
    'unblock_poster',
    'unlock_thread',
    'unpin_thread',
  ]),
  /** Whose record was changed. */
  subjectID: z.string(),
  /** The details, such as an amount of XP, a day, or a course and the item. */
  detail: z.string(),
  /** Empty for a message, whose text is the learner's. */
  reason: z.string(),
  createdAt: timestamp,
});
export type AuditEntry = z.infer<typeof auditEntry>;
