import { useState } from 'react';
import { reportReason, type ReportTarget } from '@trellis/model/moderation/report';
import { Dialog } from '#web/design-system/dialog';
import { Choice, TextArea } from '#web/design-system/field';
import { sendReport } from '#web/features/moderation/data/report.commands';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

type Props = { target: ReportTarget; onClose: () => void };

/** Asks what is wrong with something, and tells the administrators. */
export default function ReportDialog({ target, onClose }: Props) {
  const [isSent, setSent] = useState(false);
  return (
    <Dialog
      isOpen
      isPersistent
      title={t(target.kind === 'course_review' ? 'reports.title' : 'reports.titleOfPost')}
      onClose={onClose}
    >
      {isSent ? (
        <>
          <p role="status">{t('reports.sent')}</p>
          <div className="row">
            <button type="button" className="button primary" onClick={onClose}>
              {t('reports.close')}
            </button>
          </div>
        </>
      ) : (
        <ReportForm {...{ target, onClose }} onSent={() => setSent(true)} />
      )}
    </Dialog>
  );
}

const checks = {
  reason: (value: string) => (value === '' ? ('reports.chooseReason' as const) : undefined),
  comment: (text: string) => (text.length > 500 ? ('reports.tooLong' as const) : undefined),
};

const problems = {
  'permission-denied': 'reports.denied',
  'not-found': 'reports.gone',
  'failed-precondition': 'reports.own',
  'resource-exhausted': 'reports.tooMany',
} as const;

function ReportForm({ target, onClose, onSent }: Props & { onSent: () => void }) {
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ reason, comment }) => {
      await sendReport({ target, reason: reportReason.parse(reason), comment });
      onSent();
    },
    problems,
  });
  return (
    <form className="stack" {...form}>
      <p>{t('reports.text')}</p>
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
