import { resolveReport, type ReportDecision } from '@trellis/model/callables/resolve-report';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { decideReport } from '#web/features/moderation/data/report.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { ReasonDialog } from '#web/shared/reason-dialog';

/** Asks an administrator why they decide so, and decides. */
export function DecisionDialog(props: {
  reportID: string;
  decision: ReportDecision;
  kind: ReportTarget['kind'];
  decide?: typeof decideReport;
  onClose: () => void;
}) {
  const { reportID, decision, kind, decide = decideReport, onClose } = props;
  // A review and a post differ in what becomes of them and of whoever wrote them.
  const asked = decision === 'removed' && kind !== 'course_review' ? 'removedPost' : decision;
  return (
    <ReasonDialog
      title={t(`admin.reports.${asked}.title`)}
      text={t(`admin.reports.${asked}.text`)}
      reason={{
        label: t('admin.reports.reason'),
        hint: t(`admin.reports.${asked}.reasonHint`),
        missing: 'admin.reports.reasonMissing',
        tooLong: 'admin.reports.reasonLong',
        longest: longestOf(resolveReport.input.shape.reason),
      }}
      cancel={t('admin.cancel')}
      go={t(`admin.reports.${asked}.go`)}
      problems={{ 'not-found': 'admin.reports.unknown' }}
      act={(reason) => decide(reportID, decision, reason)}
      onClose={onClose}
    />
  );
}
