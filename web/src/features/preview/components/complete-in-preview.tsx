import { Icon } from '#web/design-system/icon';
import { completeInPreview, previewProgress } from '#web/features/preview/logic/preview-progress';
import { t } from '#web/shared/i18n/locale';

/** Marks a lesson complete in the preview alone. */
export function CompleteInPreview({ courseID, id }: { courseID: string; id: string }) {
  const isDone = previewProgress(courseID).use().completed.has(id);
  const set = (isCompleted: boolean) => completeInPreview(courseID, id, isCompleted);
  return (
    <div className="row complete-lesson">
      {isDone ? (
        <>
          <strong className="lesson-done" role="status">
            <Icon name="done" /> {t('lesson.isDone')}
          </strong>
          <button type="button" className="button plain" onClick={() => set(false)}>
            {t('lesson.undo')}
          </button>
        </>
      ) : (
        <button type="button" className="button primary" onClick={() => set(true)}>
          <Icon name="done" /> {t('lesson.complete')}
        </button>
      )}
    </div>
  );
}
