import { useState } from 'react';
import type { Quiz } from '@trellis/model/content/quiz';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { setStatus } from '#web/features/quiz-editor/data/settings.commands';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useSaving } from '#web/shared/use-saving';

/** Shows whether learners see a quiz, publishes it or makes it a draft; a quiz without usable questions stays a draft. */
export function QuizStatus(props: { quizID: string; quiz: Quiz; usable: number }) {
  const { quizID, quiz, usable } = props;
  const isPublished = quiz.status === 'published';
  const [isAsking, setAsking] = useState(false);
  const { save, state, problem } = useSaving({ 'permission-denied': 'quizEditor.save.denied' });
  const change = (status: Quiz['status']) => {
    setAsking(false);
    void save(() => setStatus(quizID, status));
  };
  return (
    <div className="quiz-status stack">
      <div className="row">
        <span className="tag" data-kind={isPublished ? undefined : 'draft'}>
          {t(`quizEditor.status.${quiz.status}`)}
        </span>
        <span className="small quiet">{t(`quizEditor.statusText.${quiz.status}`)}</span>
      </div>
      <div className="row">
        {isPublished ? (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('quizEditor.unpublish')}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            aria-disabled={usable === 0 || state === 'running'}
            aria-describedby="publish-hint"
            onClick={() => usable > 0 && change('published')}
          >
            {t('quizEditor.publish')}
          </button>
        )}
        <span id="publish-hint" className="small quiet">
          {!isPublished && usable === 0 && t('quizEditor.publishNeeds')}
        </span>
      </div>
      <p role="status" className="small">
        {state === 'queued' && t('quizEditor.queued')}
      </p>
      <Problem text={problem} />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('quizEditor.unpublishTitle')}
        yes={t('quizEditor.unpublish')}
        no={t('quizEditor.cancel')}
        onYes={() => change('draft')}
        onNo={() => setAsking(false)}
      >
        <p>{t('quizEditor.unpublishText')}</p>
      </ConfirmDialog>
    </div>
  );
}
