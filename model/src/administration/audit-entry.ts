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
    'assign_seat',
    'block_poster',
    'change_member',
    'correct_xp',
    'create_licence_keys',
    'dismiss_report',
    'excuse_day',
    'excuse_item',
    'gift_course',
    'invite_member',
    'lock_thread',
    'mark_invoice_paid',
    'message_learner',
    'pin_thread',
    'refund_order',
    'remove_member',
    'remove_post',
    'remove_review',
    'reissue_certificate',
    'require_item',
    'reset_attempt',
    'revoke_certificate',
    'revoke_seat',
    'save_company',
    'save_licence',
    'unblock_poster',
    'unlock_thread',
    'unpin_thread',
    'withdraw_gift',
    'withdraw_invitation',
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
