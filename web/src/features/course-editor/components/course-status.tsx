import { useRef, useState } from 'react';
import type { Course } from '@trellis/model/content/course';
import { PublishDialog } from '#web/features/course-editor/components/publish-dialog';
import { StatusDialog } from '#web/features/course-editor/components/status-dialog';
import { changeStatus } from '#web/features/course-editor/data/course.commands';
import {
  changesFor,
  targets,
  type StatusChange,
} from '#web/features/course-editor/logic/status-changes';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';
import './course-status.css';

const problems = {
  conflict: 'studio.status.changed',
  'permission-denied': 'studio.status.refused',
  unavailable: 'error.offline',
} as const;

/** Shows a course's status and who sees it, and changes it after a confirmation that names the consequences. */
export function CourseStatus({ courseID, course }: { courseID: string; course: Course }) {
  const { status, enrollmentCount } = course;
  const [asked, setAsked] = useState<StatusChange>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { run, isRunning, problem } = useCommand(problems);
  const change = async (to: StatusChange) => {
    await run(() => changeStatus(courseID, status, targets[to]));
    setAsked(undefined);
    // The button that was pressed may be gone.
    heading.current?.focus();
  };
  const dialog = {
    course,
    isRunning,
    onYes: () => asked && void change(asked),
    onNo: () => setAsked(undefined),
  };
  const isPublishing = asked === 'publish' || asked === 'publishAgain';
  return (
    <section className="card course-status" aria-labelledby="course-status">
      <h2 id="course-status" ref={heading} tabIndex={-1}>
        {t('studio.status.heading')}
      </h2>
      <p role="status" className="course-status-now">
        <span className={`tag status-${status}`}>{t(`studio.status.${status}`)}</span>{' '}
        <span>{t(`studio.status.${status}Text`, { count: enrollmentCount })}</span>
      </p>
      <div className="row">
        {changesFor(course).map((to, i) => (
          <button
            key={to}
            type="button"
            className={i === 0 && to !== 'archive' ? 'button primary' : 'button'}
            onClick={() => setAsked(to)}
          >
            {t(`studio.change.${to}`)}
          </button>
        ))}
      </div>
      {status !== 'trashed' && enrollmentCount > 0 && (
        <p className="small quiet">{t('studio.status.hasLearners', { count: enrollmentCount })}</p>
      )}
      <Problem text={problem} />
      <PublishDialog {...dialog} courseID={courseID} isOpen={isPublishing} />
      <StatusDialog {...dialog} change={isPublishing ? undefined : asked} />
    </section>
  );
}
