import * as z from 'zod/mini';
import { id } from '#model/fields';
import { words } from '#model/callables/staff-action';

export const reportDecision = z.enum(['dismissed', 'removed']);
export type ReportDecision = z.infer<typeof reportDecision>;

/**
 * Decides a report, and with it all open reports of the same thing: dismisses them, or removes what they are about. For
 * administrators. Idempotent: a report that is decided stays as it is. Rejected with `not-found` if there is no such
 * report.
 */
export const resolveReport = {
  name: 'resolveReport',
  input: z.object({ reportID: id, decision: reportDecision, reason: words(500) }),
  /** What was decided, by this call or by an earlier one. */
  output: z.object({ decision: reportDecision }),
} as const;
