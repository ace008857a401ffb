import { resolveReport, type ReportDecision } from '@trellis/model/callables/resolve-report';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { Dialog } from '#web/design-system/dialog';
import { TextArea } from '#web/design-system/field';
import { decideReport } from '#web/features/moderation/data/report.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

const checks = {
  reason: (text: string) => {
    if (text === '') return 'admin.reports.reasonMissing' as const;
    return text.length > longestOf(resolveReport.input.shape.reason)
      ? ('admin.reports.reasonLong' as const)
      : undefined;
  },
};

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
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ reason }) => {
      await decide(reportID, decision, reason);
      onClose();
    },
    problems: { 'not-found': 'admin.reports.unknown' },
  });
  return (
    <Dialog isOpen isPersistent title={t(`admin.reports.${asked}.title`)} onClose={onClose}>
      <form className="stack" {...form}>
        <p>{t(`admin.reports.${asked}.text`)}</p>
        <TextArea
          {...field('reason')}
          label={t('admin.reports.reason')}
          hint={t(`admin.reports.${asked}.reasonHint`)}
          rows={4}
        />
        <Problem text={problem} />
        <div className="row">
          <button type="button" className="button" onClick={onClose}>
            {t('admin.cancel')}
          </button>
          <button className="button primary" disabled={state === 'running'}>
            {t(`admin.reports.${asked}.go`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
