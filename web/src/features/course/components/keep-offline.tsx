import { useState } from 'react';
import type { Course } from '@trellis/model/content/course';
import { lessonsOf } from '@trellis/model/content/outline';
import { ProgressBar } from '#web/design-system/progress-bar';
import { keepCourse, keptAt } from '#web/features/course/data/keep-course.commands';
import { online } from '#web/shared/connection';
import { formatDate } from '#web/shared/i18n/dates';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

/** Downloads a course for offline use; shows its size, progress and date. */
export function KeepOffline(props: { uid: string; courseID: string; course: Course }) {
  const { courseID, course } = props;
  const { run, isRunning, problem } = useCommand();
  const [share, setShare] = useState(0);
  const [lost, setLost] = useState(0);
  const isOnline = online.use();
  const kept = keptAt(courseID);
  const count = lessonsOf(course.outline).length;
  if (count === 0) return null;

  const keep = async () => {
    setShare(0);
    setLost(await keepCourse(props, setShare));
  };
  return (
    <div className="stack keep-offline">
      {/* Not disabled outright: that would take the focus away from it. */}
      <button
        type="button"
        className="button"
        aria-disabled={isRunning || !isOnline}
        aria-describedby="keep-hint"
        onClick={() => !isRunning && isOnline && void run(keep)}
      >
        {t(kept ? 'offline.keepAgain' : 'offline.keep')}
      </button>
      <p id="keep-hint" className="small quiet">
        {t('offline.keepHint', { count })}
      </p>
      {isRunning && <ProgressBar percent={100 * share} label={t('offline.keeping')} />}
      <p className="small" role="status">
        <span>
          {isRunning
            ? t('offline.keeping')
            : kept &&
              t(kept < course.updatedAt ? 'offline.keptOld' : 'offline.kept', {
                date: formatDate(kept),
              })}
        </span>
        <span>{!isRunning && lost > 0 && ` ${t('offline.keptWithout', { count: lost })}`}</span>
      </p>
      <Problem text={problem} />
    </div>
  );
}
