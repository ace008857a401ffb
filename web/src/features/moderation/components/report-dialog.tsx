import { useState } from 'react';
import { reportContent } from '@trellis/model/callables/report-content';
import { reportReason, type ReportTarget } from '@trellis/model/moderation/report';
import { Dialog } from '#web/design-system/dialog';
import { Choice, TextArea } from '#web/design-system/field';
import { sendReport } from '#web/features/moderation/data/report.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

type Props = { target: ReportTarget; onClose: () => void; send?: typeof sendReport };

/** Asks what is wrong with something, and tells those who decide about it. */
export default function ReportDialog({ onClose, ...rest }: Props) {
  const [isSent, setSent] = useState(false);
  const isReview = rest.target.kind === 'course_review';
  return (
    <Dialog
      isOpen
      isPersistent
      title={t(isReview ? 'reports.title' : 'reports.titleOfPost')}
      onClose={onClose}
    >
      {isSent ? (
        <>
          <p role="status">{t(isReview ? 'reports.sent' : 'reports.sentOfPost')}</p>
          <div className="row">
            <button type="button" className="button primary" onClick={onClose}>
              {t('reports.close')}
            </button>
          </div>
        </>
      ) : (
        <ReportForm {...rest} onClose={onClose} onSent={() => setSent(true)} />
      )}
    </Dialog>
  );
}

const checks = {
  reason: (value: string) => (value === '' ? ('reports.chooseReason' as const) : undefined),
  comment: (text: string) =>
    text.length > longestOf(reportContent.input.shape.comment)
      ? ('reports.tooLong' as const)
      : undefined,
};

const problems = {
  'permission-denied': 'reports.denied',
  'not-found': 'reports.gone',
  'failed-precondition': 'reports.own',
  'resource-exhausted': 'reports.tooMany',
} as const;

function ReportForm(props: Props & { onSent: () => void }) {
  const { target, onClose, send = sendReport, onSent } = props;
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ reason, comment }) => {
      await send({ target, reason: reportReason.parse(reason), comment });
      onSent();
    },
    problems,
  });
  return (
    <form className="stack" {...form}>
      <p>{t(target.kind === 'course_review' ? 'reports.text' : 'reports.textOfPost')}</p>
      <Choice {...field('reason')} label={t('reports.reason')} defaultValue="">
        <option value="">{t('reports.choose')}</option>
        {reportReason.options.map((reason) => (
          <option key={reason} value={reason}>
            {t(`reports.reason.${reason}`)}
          </option>
        ))}
      </Choice>
      <TextArea {...field('comment')} label={t('reports.comment')} rows={4} />
      <Problem text={problem} />
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {t('reports.cancel')}
        </button>
        <button className="button primary" disabled={state === 'running'}>
          {t('reports.send')}
        </button>
      </div>
    </form>
  );
}
