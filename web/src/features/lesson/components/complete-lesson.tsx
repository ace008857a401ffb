import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { Icon } from '#web/design-system/icon';
import { setLessonCompleted } from '#web/features/lesson/data/lesson-progress.commands';
import { useTimeInUse } from '#web/features/lesson/components/use-time-in-use';
import { valueOf, type Live } from '#web/firebase/live';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/live-view';
import { useCommand } from '#web/shared/use-command';

/** Completes the lesson, or undoes it. What the learner says shows at once; the server's answer follows. */
export function CompleteLesson(props: {
  courseID: string;
  lessonID: string;
  uid: string;
  known: Live<LessonProgress>;
  isDone: boolean;
}) {
  const { courseID, lessonID, uid, known, isDone } = props;
  const takeSeconds = useTimeInUse();
  const { run, problem } = useCommand();
  if (known.status === 'failed' || known.status === 'offline') return <StateNotice {...known} />;

  const setCompleted = (isCompleted: boolean) =>
    run(() => {
      const completion = { userID: uid, courseID, lessonID, isCompleted, seconds: takeSeconds() };
      return setLessonCompleted(completion, valueOf(known));
    });
  return (
    <>
      {isDone ? (
        <div className="row" role="status">
          <strong className="lesson-done">
            <Icon name="done" /> {t('lesson.isDone')}
          </strong>
          <button type="button" className="button plain" onClick={() => setCompleted(false)}>
            {t('lesson.undo')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="button primary"
          disabled={known.status === 'loading'}
          onClick={() => setCompleted(true)}
        >
          <Icon name="done" /> {t('lesson.complete')}
        </button>
      )}
      {problem && (
        <p className="notice problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
