import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { reportsPerHour } from '@trellis/model/callables/report-content';
import { reportID, type Report } from '@trellis/model/moderation/report';
import { reportsSince } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { targetOf } from '#functions/moderation/report-target.store';
import { transact } from '#functions/runtime/transact';

const anHour = 3_600_000;

type Asked = Pick<Report, 'target' | 'reason' | 'comment'>;

/** Files somebody's report; the same again changes nothing while it is open. Two reads, and those of the last hour. */
export const fileReport = (reporterID: string, asked: Asked, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    if (asked.target.userID === reporterID)
      throw new HttpsError('failed-precondition', 'That is your own.');
    const reportAt = refs.report(reportID(reporterID, asked.target));
    const [before, target] = await transaction.getAll(reportAt.ref, targetOf(asked.target));
    if (decode(reportAt.schema, before)?.status === 'open') return;
    if (target?.exists !== true) throw new HttpsError('not-found', 'That is not there any more.');
    await refuseTooMany(transaction, reporterID, at);
    const report: Report = {
      ...{ reporterID, ...asked },
      ...{ status: 'open', createdAt: at, decidedAt: null, decidedBy: null },
    };
    transaction.set(reportAt.ref, report);
  });

async function refuseTooMany(transaction: Transaction, reporterID: string, at: Date) {
  const since = new Date(at.getTime() - anHour);
  const recent = await transaction.get(queryOf(reportsSince(reporterID, since, reportsPerHour)));
  if (recent.size >= reportsPerHour)
    throw new HttpsError('resource-exhausted', 'That is enough for an hour.');
}
