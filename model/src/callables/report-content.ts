import * as z from 'zod/mini';
import { longText } from '#model/fields';
import { reportReason, reportTarget } from '#model/moderation/report';

/** How much somebody may report in an hour. */
export const reportsPerHour = 10;

/**
 * Reports something to those who decide about it. For everybody with an account. Idempotent while the report is open; after that
 * the same person may report the same thing again. Rejected with `not-found` if it is not there (any more), with
 * `failed-precondition` if it is the caller's own, and with `resource-exhausted` after {@link reportsPerHour} in an hour.
 */
export const reportContent = {
  name: 'reportContent',
  input: z.object({ target: reportTarget, reason: reportReason, comment: longText(500) }),
  output: z.object({}),
} as const;
