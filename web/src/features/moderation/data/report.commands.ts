import { reportContent } from '@trellis/model/callables/report-content';
import { resolveReport, type ReportDecision } from '@trellis/model/callables/resolve-report';
import type { Report, ReportTarget } from '@trellis/model/moderation/report';
import { call } from '#web/firebase/callable';

/** Reports something to those who decide about it. */
export const sendReport = (report: Pick<Report, 'target' | 'reason' | 'comment'>) =>
  call(reportContent, report);

/** Decides the open reports of something. */
export const decideCase = (target: ReportTarget, decision: ReportDecision, reason: string) =>
  call(resolveReport, { target, decision, reason });
