import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import type { ReportDecision } from '@trellis/model/callables/resolve-report';
import type { Report } from '@trellis/model/moderation/report';
import { openReportsOf } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { findRemoval } from '#functions/moderation/report-target.store';
import { transact } from '#functions/runtime/transact';

type Resolution = { reportID: string; decision: ReportDecision; reason: string };

/** How many reports one decision closes; whatever is left stays open. */
const mostReports = 400;

/**
 * Decides a report and the other open ones of the same thing, removes it and tells who wrote it why if so decided, and adds an
 * audit entry. Returns what was decided, now or before.
 */
export const decideReport = (
  actorID: string,
  { reportID, decision, reason }: Resolution,
  at = new Date(),
): Promise<ReportDecision> =>
  transact(async (transaction) => {
    const reportAt = refs.report(reportID);
    const report = decode(reportAt.schema, await transaction.get(reportAt.ref));
    if (report === null) throw new HttpsError('not-found', 'There is no such report.');
    if (report.status !== 'open') return report.status;
    const open = queryOf(openReportsOf(report.target)).limit(mostReports);
    const others = await transaction.get(open);
    const removal =
      decision === 'removed' ? await findRemoval(transaction, report.target) : undefined;
    const decided = { status: decision, decidedAt: at, decidedBy: actorID };
    const closed = new Set([reportAt.ref.path, ...others.docs.map(({ ref }) => ref.path)]);
    for (const path of closed) transaction.update(reportAt.ref.firestore.doc(path), decided);
    removal?.({ actorID, reason, at });
    const entry = auditEntryOf(actorID, report, { decision, reason, at });
    const id = `${entry.action}:${reportID}:${report.createdAt.getTime()}`;
    transaction.create(refs.audit(id).ref, entry);
    return decision;
  });

const auditEntryOf = (
  actorID: string,
  { target }: Report,
  { decision, reason, at }: { decision: ReportDecision; reason: string; at: Date },
): AuditEntry => ({
  actorID,
  action:
    decision === 'dismissed'
      ? 'dismiss_report'
      : target.kind === 'course_review'
        ? 'remove_review'
        : 'remove_post',
  subjectID: target.userID,
  detail: target.courseID,
  reason,
  createdAt: at,
});
