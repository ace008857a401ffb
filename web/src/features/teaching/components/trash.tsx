import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { deleteCourse, restoreCourse } from '#web/features/teaching/data/course.commands';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';

type Taught = Course & { id: string };

/** Shows the courses in the trash, folded away, to restore them or delete them for good. */
export function Trash({ courses, uid }: { courses: Taught[]; uid: string }) {
  const [doomed, setDoomed] = useState<Taught>();
  const { run, isRunning, problem } = useCommand();
  const remove = async (courseID: string) => {
    await run(() => sentOrQueued(deleteCourse(courseID, uid)));
    setDoomed(undefined);
  };
  if (courses.length === 0) return <Problem text={problem} />;
  return (
    <details className="trash">
      <summary>{t('teaching.trash', { count: courses.length })}</summary>
      <p className="quiet small">{t('teaching.trashText')}</p>
      <Problem text={problem} />
      <ul className="trash-rows card">
        {courses.map((course) => (
          <li key={course.id}>
            <Link to={`/teach/courses/${course.id}`}>
              <bdi {...inLanguage(course.language)}>{course.title}</bdi>
            </Link>
            <span className="row">
              <button
                type="button"
                className="button"
                disabled={isRunning}
                aria-label={t('teaching.restoreOf', { title: course.title })}
                onClick={() => void run(() => sentOrQueued(restoreCourse(course.id)))}
              >
                {t('teaching.restore')}
              </button>
              <DeleteButton {...{ course, uid, isRunning }} onAsk={() => setDoomed(course)} />
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={doomed !== undefined}
        title={t('teaching.deleteTitle', { title: doomed?.title ?? '' })}
        yes={t('teaching.delete')}
        no={t('teaching.cancel')}
        isRunning={isRunning}
        onYes={() => doomed && void remove(doomed.id)}
        onNo={() => setDoomed(undefined)}
      >
        <p>{t('teaching.deleteText')}</p>
      </ConfirmDialog>
    </details>
  );
}

/** Deletes what only its author may delete, and nobody while somebody is enrolled. */
function DeleteButton(props: {
  course: Taught;
  uid: string;
  isRunning: boolean;
  onAsk: () => void;
}) {
  const { course, uid, isRunning, onAsk } = props;
  if (course.enrollmentCount > 0)
    return <span className="small quiet">{t('teaching.enrolledMeanwhile')}</span>;
  if (course.authorID !== uid)
    return <span className="small quiet">{t('teaching.authorDeletes')}</span>;
  return (
    <button
      type="button"
      className="button"
      disabled={isRunning}
      aria-label={t('teaching.deleteOf', { title: course.title })}
      onClick={onAsk}
    >
      {t('teaching.delete')}
    </button>
  );
}
