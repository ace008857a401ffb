import { lessonActivity } from '@trellis/model/activities/lesson';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { courseXp, lessonXp } from '@trellis/model/progress/ledger';
import { Icon } from '#web/design-system/icon';
import {
  setLessonCompleted,
  type ProgressOf,
} from '#web/features/lesson/data/lesson-progress.commands';
import { Problem } from '#web/shared/problem';
import { takeSeconds } from '#web/features/lesson/hooks/use-reading-record';
import { valueOf, type QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useCommand } from '#web/shared/use-command';
import { useDelayedFlag } from '#web/shared/use-delayed-flag';

/** Marks the lesson complete or incomplete. The button updates optimistically; the server confirms later. */
export function CompleteLesson(props: {
  of: ProgressOf;
  known: QueryState<LessonProgress>;
  isDone: boolean;
}) {
  const { of, known, isDone } = props;
  const { run, problem } = useCommand();
  const isQueued = useDelayedFlag(known.status === 'ready' && known.isPending === true);
  if (known.status === 'failed' || known.status === 'offline') return <StateNotice {...known} />;

  const setCompleted = (isCompleted: boolean) =>
    run(() => setLessonCompleted(of, { isCompleted, seconds: takeSeconds(of) }));
  const hasXp = (valueOf(known)?.completedAt ?? null) !== null;
  return (
    <>
      <div className="row complete-lesson">
        {isDone ? (
          <>
            <strong className="lesson-done" role="status">
              <Icon name="done" /> {t('lesson.isDone')}
            </strong>
            <button type="button" className="button plain" onClick={() => setCompleted(false)}>
              {t('lesson.undo')}
            </button>
          </>
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
        <details className="xp-why small quiet">
          <summary>{t(hasXp ? 'lesson.xpHad' : 'lesson.xp', { xp: lessonXp })}</summary>
          <p>{t('lesson.xpWhy', { cap: lessonActivity.xp.dailyCap, course: courseXp })}</p>
        </details>
      </div>
      <p className="small quiet" role="status">
        {isQueued && t('lesson.queued')}
      </p>
      <Problem text={problem} />
    </>
  );
}
