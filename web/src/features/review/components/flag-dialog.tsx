import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { TextArea } from '#web/design-system/field';
import { flagCard } from '#web/features/review/data/card-flag.commands';
import type { Question } from '#web/features/review/logic/question';
import { FormNotice } from '#web/shared/form-notice';
import { t } from '#web/shared/i18n/locale';
import { useForm } from '#web/shared/use-form';

const longest = 500;

/** Asks what is wrong with a card and tells its teachers. */
export function FlagDialog(props: {
  uid: string;
  question: Question;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { uid, question, isOpen, onClose } = props;
  const { courseID, cardID } = question.card;
  // Closing the dialog must not lose it.
  const [reason, setReason] = useState('');
  const { form, field, state, problem } = useForm({
    checks: {
      reason: (text) => (text.length > longest ? 'review.flag.tooLong' : undefined),
    },
    submit: ({ reason: text }) => flagCard({ uid, courseID, cardID }, text),
    problems: { 'permission-denied': 'review.flag.denied' },
  });
  const isSent = state === 'done' || state === 'queued';
  const { onChange, ...reasonField } = field('reason');
  return (
    <Dialog isOpen={isOpen} title={t('review.flag.title')} onClose={onClose}>
      <form className="stack" {...form}>
        <TextArea
          label={t('review.flag.reason')}
          hint={t('review.flag.hint')}
          {...reasonField}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            onChange(event);
          }}
        />
        <FormNotice {...{ state, problem }} done={t('review.flag.sent')} />
        <div className="row">
          {!isSent && (
            <button type="submit" className="button primary" disabled={state === 'running'}>
              {t('review.flag.send')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t('review.close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
