import * as z from 'zod/mini';
import { id, listOf, longText, timestamp } from '#model/fields';
import {
  partsOfTarget,
  report,
  reportReason,
  reportTarget,
  type Report,
  type ReportTarget,
} from '#model/moderation/report';

/** How many reports of one thing a case tells, the oldest ones. */
export const mostTold = 20;

/** What somebody says is wrong with something. Who, it does not say. */
const complaint = z.object({
  reason: reportReason,
  /** May be empty. */
  comment: longText(500),
  createdAt: timestamp,
});
export type Complaint = z.infer<typeof complaint>;

/**
 * `report_cases/{id}`: what people report about one thing, without who they are, for those who decide; see {@link caseID}.
 * Functions derive it from the reports.
 */
export const reportCase = z.object({
  target: reportTarget,
  /** Whether the staff of the course decide it, beside administrators. */
  isForStaff: z.boolean(),
  status: report.shape.status,
  /** The open reports, oldest first, at most {@link mostTold}; empty once they are decided. */
  complaints: listOf(complaint, mostTold),
  /** When the first open report came; null once all are decided. */
  openedAt: z.nullable(timestamp),
  decidedAt: z.nullable(timestamp),
  decidedBy: z.nullable(id),
});
export type ReportCase = z.infer<typeof reportCase>;

/** Returns the id of the case of a target. Encoded parts have no colon, so no two targets share one. */
export const caseID = (target: ReportTarget): string =>
  partsOfTarget(target).map(encodeURIComponent).join(':');

/**
 * Returns whether the staff of a course decide reports of something: of posts, unless one of its teachers wrote them. Nobody
 * decides about themselves or a colleague.
 */
export const isForStaff = ({ kind, userID }: ReportTarget, teacherIDs: string[]): boolean =>
  kind !== 'course_review' && !teacherIDs.includes(userID);

/** Returns the case that the reports of one thing make; null without any. */
export function caseOf(reports: Report[], teacherIDs: string[]): ReportCase | null {
  const [first] = reports;
  if (first === undefined) return null;
  const open = reports.filter(({ status }) => status === 'open');
  const latest = reports.reduce((a, b) => (Number(a.decidedAt) < Number(b.decidedAt) ? b : a));
  const { status, decidedAt, decidedBy } = open[0] ?? latest;
  return {
    ...{ target: first.target, isForStaff: isForStaff(first.target, teacherIDs) },
    ...{ status, decidedAt, decidedBy },
    ...told(open),
  };
}

/** Returns a case, if there is one, with another report. */
export function withReport(
  before: ReportCase | null,
  added: Report,
  teacherIDs: string[],
): ReportCase {
  const { target, status, decidedAt, decidedBy } = added;
  const earlier = before?.complaints ?? [];
  return {
    ...{ target, isForStaff: isForStaff(target, teacherIDs) },
    ...{ status, decidedAt, decidedBy },
    ...told([...earlier, added]),
  };
}

function told(complaints: Complaint[]): Pick<ReportCase, 'complaints' | 'openedAt'> {
  const inOrder = [...complaints].sort(inTime).slice(0, mostTold);
  return {
    complaints: inOrder.map(({ reason, comment, createdAt }) => ({ reason, comment, createdAt })),
    openedAt: inOrder[0]?.createdAt ?? null,
  };
}

const inTime = (a: Complaint, b: Complaint) =>
  a.createdAt.getTime() - b.createdAt.getTime() ||
  (`${a.reason} ${a.comment}` < `${b.reason} ${b.comment}` ? -1 : 1);
