import { partsOfTarget, type Report, type ReportTarget } from '@trellis/model/moderation/report';

export type StoredReport = Report & { id: string };

/** All open reports of one thing, which one decision closes. */
export type Case = {
  key: string;
  target: ReportTarget;
  reports: [StoredReport, ...StoredReport[]];
};

/** Returns reports by what they are about, in the order of the first one of each. */
export function casesOf(reports: StoredReport[]): Case[] {
  const cases = new Map<string, Case>();
  for (const report of reports) {
    const key = JSON.stringify(partsOfTarget(report.target));
    const known = cases.get(key);
    if (known) known.reports.push(report);
    else cases.set(key, { key, target: report.target, reports: [report] });
  }
  return [...cases.values()];
}
