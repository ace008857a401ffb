import { resolveReport, type ReportDecision } from '@trellis/model/callables/resolve-report';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { decideCase } from '#web/features/moderation/data/report.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { ReasonDialog } from '#web/shared/reason-dialog';

/** Asks somebody why they decide so, and decides. */
export function DecisionDialog(props: {
  target: ReportTarget;
  decision: ReportDecision;
  decide?: typeof decideCase;
  onClose: () => void;
}) {
  const { target, decision, decide = decideCase, onClose } = props;
  // A review and a post differ in what becomes of them and of whoever wrote them.
  const asked =
    decision === 'removed' && target.kind !== 'course_review' ? 'removedPost' : decision;
  return (
    <ReasonDialog
      title={t(`reportQueue.${asked}.title`)}
      text={t(`reportQueue.${asked}.text`)}
      reason={{
        label: t('reportQueue.reason'),
        hint: t(`reportQueue.${asked}.reasonHint`),
        missing: 'reportQueue.reasonMissing',
        tooLong: 'reportQueue.reasonLong',
        longest: longestOf(resolveReport.input.shape.reason),
      }}
      cancel={t('reportQueue.cancel')}
      go={t(`reportQueue.${asked}.go`)}
      problems={{ 'not-found': 'reportQueue.unknown', 'permission-denied': 'reportQueue.denied' }}
      act={(reason) => decide(target, decision, reason)}
      onClose={onClose}
    />
  );
}
