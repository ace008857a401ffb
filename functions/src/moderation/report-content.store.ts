import { HttpsError } from 'firebase-functions/v2/https';
import { reportsPerHour } from '@trellis/model/callables/report-content';
import { reportID, type Report } from '@trellis/model/moderation/report';
import { caseID, withReport } from '@trellis/model/moderation/report-case';
import { reportsSince } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { isThere } from '#functions/moderation/report-target.store';
import { limitPerHour } from '#functions/runtime/limit-per-hour';
import { transact } from '#functions/runtime/transact';

type Asked = Pick<Report, 'target' | 'reason' | 'comment'>;

/**
 * Files somebody's report and adds it, without their name, to the case of what it is about. The same again changes nothing while
 * it is open. At most five reads, and those of the last hour.
 */
export const fileReport = (reporterID: string, asked: Asked, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    if (asked.target.userID === reporterID)
      throw new HttpsError('failed-precondition', 'That is your own.');
    const reportAt = refs.report(reportID(reporterID, asked.target));
    const before = decode(reportAt.schema, await transaction.get(reportAt.ref));
    if (before?.status === 'open') return;
    if (!(await isThere(transaction, asked.target)))
      throw new HttpsError('not-found', 'That is not there any more.');
    const reported = (since: Date, limit: number) => reportsSince(reporterID, since, limit);
    await limitPerHour(transaction, reported, reportsPerHour, at);
    const report: Report = {
      ...{ reporterID, ...asked },
      ...{ status: 'open', createdAt: at, decidedAt: null, decidedBy: null },
    };
    const caseAt = refs.reportCase(caseID(asked.target));
    const courseAt = refs.course(asked.target.courseID);
    const [storedCase, storedCourse] = await transaction.getAll(caseAt.ref, courseAt.ref);
    const known = decode(caseAt.schema, storedCase);
    const teacherIDs = decode(courseAt.schema, storedCourse)?.teacherIDs ?? [];
    transaction.set(reportAt.ref, report);
    transaction.set(caseAt.ref, withReport(known, report, teacherIDs));
  });
