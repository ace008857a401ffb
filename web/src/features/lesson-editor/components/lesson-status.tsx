import type { ItemStatus } from '@trellis/model/content/item-status';
import { publishLesson } from '#web/features/lesson-editor/data/lesson.commands';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useSaving } from '#web/shared/use-saving';

/** Says whether learners see a lesson, and publishes it. To hide it again is the outline's, which says whom it concerns. */
export function LessonStatus({ lessonID, status }: { lessonID: string; status: ItemStatus }) {
  const { save, state, problem } = useSaving({
    'permission-denied': 'lessonEditor.problem.denied',
  });
  return (
    <div className="row">
      <span className="tag">{t(`lessonEditor.status.${status}`)}</span>
      <span className="small quiet">{t(`lessonEditor.statusText.${status}`)}</span>
      {status === 'draft' && (
        <button
          type="button"
          className="button"
          aria-disabled={state === 'running'}
          onClick={() => void save(() => publishLesson(lessonID))}
        >
          {t('lessonEditor.publish')}
        </button>
      )}
      <Problem text={problem} />
    </div>
  );
}
