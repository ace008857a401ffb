import { stateText, type QuestionState } from '#web/features/quiz/components/runner/question-map';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';

/** Confirms a submission and lists unanswered and flagged questions, with links to them. */
export default function SubmitDialog(props: {
  questions: QuestionState[];
  onOpenQuestion: (index: number) => void;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const { questions, onOpenQuestion, onSubmit, onClose } = props;
  const isOnline = online.use();
  const unanswered = questions.filter(({ state }) => state !== 'whole').length;
  const open = questions.filter(({ state, isFlagged }) => state !== 'whole' || isFlagged);
  return (
    <ConfirmDialog
      isOpen
      title={t('attempt.submitTitle')}
      yes={t('attempt.submit')}
      no={t('attempt.goOn')}
      onYes={onSubmit}
      onNo={onClose}
    >
      <p>
        {unanswered > 0
          ? t('attempt.unanswered', { count: unanswered })
          : t('attempt.allAnswered', { count: questions.length })}
      </p>
      {open.length > 0 && (
        <ul className="open-questions">
          {open.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="button"
                onClick={() => onOpenQuestion(questions.indexOf(one))}
              >
                {stateText(one)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">{t('attempt.submitFinal')}</p>
      {!isOnline && <p className="notice">{t('attempt.submitOffline')}</p>}
    </ConfirmDialog>
  );
}
