import { resolveReport, type ReportDecision } from '@trellis/model/callables/resolve-report';
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
  decide?: typeof decideReport;
  onClose: () => void;
}) {
  const { reportID, decision, decide = decideReport, onClose } = props;
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ reason }) => {
      await decide(reportID, decision, reason);
      onClose();
    },
    problems: { 'not-found': 'admin.reports.unknown' },
  });
  return (
    <Dialog isOpen isPersistent title={t(`admin.reports.${decision}.title`)} onClose={onClose}>
      <form className="stack" {...form}>
        <p>{t(`admin.reports.${decision}.text`)}</p>
        <TextArea
          {...field('reason')}
          label={t('admin.reports.reason')}
          hint={t(`admin.reports.${decision}.reasonHint`)}
          rows={4}
        />
        <Problem text={problem} />
        <div className="row">
          <button type="button" className="button" onClick={onClose}>
            {t('admin.cancel')}
          </button>
          <button className="button primary" disabled={state === 'running'}>
            {t(`admin.reports.${decision}.go`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
