import * as z from 'zod/mini';
import { id, longText, timestamp } from '#model/fields';

/** What people can report, and what it takes to find it. */
export const reportTarget = z.object({
  kind: z.enum(['course_review', 'thread', 'reply']),
  courseID: id,
  /** Who wrote it. */
  userID: id,
  /** Of a thread or a reply. */
  threadID: z.optional(id),
  /** Of a reply. */
  replyID: z.optional(id),
});
export type ReportTarget = z.infer<typeof reportTarget>;

export const reportReason = z.enum(['spam', 'abuse', 'off_topic', 'personal_data', 'other']);
export type ReportReason = z.infer<typeof reportReason>;

/**
 * `reports/{id}`: somebody says that something should not be here; see {@link reportID}. For functions alone: who reported is
 * told to nobody. Those who decide read the case that functions derive.
 */
export const report = z.object({
  reporterID: id,
  target: reportTarget,
  reason: reportReason,
  /** May be empty. */
  comment: longText(500),
  status: z.enum(['open', 'dismissed', 'removed']),
  createdAt: timestamp,
  decidedAt: z.nullable(timestamp),
  decidedBy: z.nullable(id),
});
export type Report = z.infer<typeof report>;

/**
 * Returns the id of somebody's report of something: one for each person and target. Encoded parts have no colon, so two
 * different lists of parts never join to one id.
 */
export const reportID = (reporterID: string, target: ReportTarget): string =>
  [reporterID, ...partsOfTarget(target)].map(encodeURIComponent).join(':');

/** Returns what distinguishes a target from all others. */
export const partsOfTarget = ({ kind, courseID, userID, threadID, replyID }: ReportTarget) =>
  [kind, courseID, userID, threadID, replyID].filter((part) => part !== undefined);
