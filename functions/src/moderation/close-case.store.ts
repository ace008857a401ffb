import type { Transaction } from 'firebase-admin/firestore';
import type { Report, ReportTarget } from '@trellis/model/moderation/report';
import { caseID, caseOf, mostTold, type ReportCase } from '@trellis/model/moderation/report-case';
import { openReportsOf } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { isThere } from '#functions/moderation/report-target.store';
import { transact } from '#functions/runtime/transact';

/** How many reports one decision closes; whatever is left stays open. */
const mostReports = 400;

/** Closes the open reports of a case and the case itself. One read, and one for each report; reads before it writes. */
export async function closeReports(
  transaction: Transaction,
  known: ReportCase,
  decided: Pick<Report, 'status' | 'decidedAt' | 'decidedBy'>,
): Promise<void> {
  const { target, isForStaff } = known;
  const open = await transaction.get(queryOf(openReportsOf(target)).limit(mostReports + mostTold));
  for (const { ref } of open.docs.slice(0, mostReports)) transaction.update(ref, decided);
  const left = decodeEach(refs.report('any').schema, { docs: open.docs.slice(mostReports) });
  const after = caseOf(left, []) ?? { ...known, ...decided, complaints: [], openedAt: null };
  transaction.set(refs.reportCase(caseID(target)).ref, { ...after, isForStaff });
}

/**
 * Closes the case of something that is gone without a decision: its author deleted it, or staff removed it where it stood. Does
 * nothing if there is no open case, or if it is there again. One read where nothing was reported.
 */
export const closeCaseOfGone = (target: ReportTarget, at: Date): Promise<void> =>
  transact(async (transaction) => {
    const caseAt = refs.reportCase(caseID(target));
    const known = decode(caseAt.schema, await transaction.get(caseAt.ref));
    if (known === null || known.openedAt === null) return;
    if (await isThere(transaction, target)) return;
    await closeReports(transaction, known, { status: 'removed', decidedAt: at, decidedBy: null });
  });
