import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import type { ReportDecision } from '@trellis/model/callables/resolve-report';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { caseID, isForStaff } from '@trellis/model/moderation/report-case';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { closeReports } from '#functions/moderation/close-case.store';
import { findRemoval } from '#functions/moderation/report-target.store';
import { transact } from '#functions/runtime/transact';

type Resolution = { target: ReportTarget; decision: ReportDecision; reason: string };

/**
 * Decides the open reports of something, removes it and tells who wrote it why if so decided, and adds an audit entry. Returns
 * what was decided, now or before.
 */
export const decideCase = (
  actorID: string,
  { target, decision, reason }: Resolution,
  at = new Date(),
): Promise<ReportDecision> =>
  transact(async (transaction) => {
    await requireMayDecide(transaction, actorID, target);
    const caseAt = refs.reportCase(caseID(target));
    const known = decode(caseAt.schema, await transaction.get(caseAt.ref));
    if (known === null) throw new HttpsError('not-found', 'Nobody has reported this.');
    if (known.status !== 'open' || known.openedAt === null)
      return known.status === 'removed' ? 'removed' : 'dismissed';
    const removal = decision === 'removed' ? await findRemoval(transaction, target) : undefined;
    const decided = { status: decision, decidedAt: at, decidedBy: actorID };
    await closeReports(transaction, known, decided);
    removal?.({ actorID, reason, at });
    const entry = auditEntryOf(actorID, target, { decision, reason, at });
    const id = `${entry.action}:${caseAt.ref.id}:${known.openedAt.getTime()}`;
    transaction.create(refs.audit(id).ref, entry);
    return decision;
  });

/** Refuses whoever may not decide about what was reported. Two reads. */
async function requireMayDecide(
  transaction: Transaction,
  actorID: string,
  target: ReportTarget,
): Promise<void> {
  const userAt = refs.user(actorID);
  const courseAt = refs.course(target.courseID);
  const [storedUser, storedCourse] = await transaction.getAll(userAt.ref, courseAt.ref);
  const role = decode(userAt.schema, storedUser)?.role;
  const teacherIDs = decode(courseAt.schema, storedCourse)?.teacherIDs ?? [];
  const teaches = role === 'teacher' && teacherIDs.includes(actorID);
  if (role === 'admin' || (teaches && isForStaff(target, teacherIDs))) return;
  throw new HttpsError('permission-denied', 'Not for you.');
}

const auditEntryOf = (
  actorID: string,
  target: ReportTarget,
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
