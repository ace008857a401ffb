import { reportContent } from '@trellis/model/callables/report-content';
import { resolveReport, type ReportDecision } from '@trellis/model/callables/resolve-report';
import type { Report } from '@trellis/model/moderation/report';
import { call } from '#web/firebase/callable';

/** Reports something to the administrators. */
export const sendReport = (report: Pick<Report, 'target' | 'reason' | 'comment'>) =>
  call(reportContent, report);

/** Decides a report as an administrator, and all others of the same thing. */
export const decideReport = (reportID: string, decision: ReportDecision, reason: string) =>
  call(resolveReport, { reportID, decision, reason });
