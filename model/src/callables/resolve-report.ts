import * as z from 'zod/mini';
import { words } from '#model/callables/staff-action';
import { reportTarget } from '#model/moderation/report';

export const reportDecision = z.enum(['dismissed', 'removed']);
export type ReportDecision = z.infer<typeof reportDecision>;

/**
 * Decides all open reports of one thing: dismisses them, or removes what they are about. For administrators, and for the
 * course's teachers if it is a post that none of them wrote. Idempotent: what is decided stays as it is. Rejected with
 * `not-found` if nobody has reported it.
 */
export const resolveReport = {
  name: 'resolveReport',
  input: z.object({ target: reportTarget, decision: reportDecision, reason: words(500) }),
  /** What was decided, by this call or by an earlier one. */
  output: z.object({ decision: reportDecision }),
} as const;
