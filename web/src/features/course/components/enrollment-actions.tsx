import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { activities } from '@trellis/model/activities/activities';
import { doneIn, settledIn } from '@trellis/model/progress/completion';
import { firstOpen } from '@trellis/model/progress/next-activity';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import { ProgressBar } from '#web/design-system/progress-bar';
import { KeepOffline } from '#web/features/course/components/keep-offline';
import { TargetDate } from '#web/features/course/components/target-date';
import { enroll, setEnrollmentStatus } from '#web/features/course/data/enrollment.commands';
import { activityViews, addressOf } from '#web/shared/activities';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

/** Shows buttons to enrol, continue, pause, leave and resume. */
export function EnrollmentActions(props: {
  courseID: string;
  uid: string;
  course: Course;
  enrollment: Enrollment | undefined;
  /** Whether they can edit the course, which they do rather than enrol. */
  canEdit: boolean;
  /** Whether there is an activity to start or continue. */
  hasContent: boolean;
  /** The offer of a course that costs something. */
  buy: ReactNode;
}) {
  const { courseID, uid, course, enrollment, canEdit, hasContent, buy } = props;
  const { run, isRunning, problem } = useCommand();
  const setStatus = (status: Enrollment['status']) =>
    run(() => setEnrollmentStatus(uid, courseID, status));

  const notice = <Problem text={problem} />;
  if (enrollment === undefined) {
    if (canEdit)
      return (
        <Link to={`/teach/courses/${courseID}`} className="button primary">
          {t('course.edit')}
        </Link>
      );
    if (course.price > 0) return buy;
    return (
      <>
        <button
          type="button"
          className="button primary"
          disabled={isRunning}
          onClick={() => run(() => enroll(uid, courseID))}
        >
          {t('course.enroll')}
        </button>
        {notice}
      </>
    );
  }
  // Those who left a course that costs something come back as they came, unless they have paid it.
  if (enrollment.status === 'dropped' && course.price > 0 && !enrollment.isPaid)
    return (
      <>
        <p>{t('course.isDropped')}</p>
        {buy}
      </>
    );
  if (!isLearning(enrollment.status)) {
    return (
      <>
        <p>{t(enrollment.status === 'paused' ? 'course.isPaused' : 'course.isDropped')}</p>
        <button
          type="button"
          className="button primary"
          disabled={isRunning}
          onClick={() => setStatus(enrollment.completedAt === null ? 'active' : 'completed')}
        >
          {t('course.resume')}
        </button>
        {notice}
      </>
    );
  }
  const done = doneIn(activities, enrollment);
  // When everything required is complete, the optional activities remain.
  const open =
    enrollment.progress === 100
      ? firstOpen(activities, course.outline, settledIn(activities, enrollment))
      : undefined;
  return (
    <>
      <ProgressBar percent={enrollment.progress} label={t('course.progress')} />
      <p className="small">{t('course.progressText', { percent: enrollment.progress })}</p>
      {open && (
        <Link to={addressOf(activityViews, courseID, open)} className="button primary">
          {activityViews[open.kind].invitation(open)}
        </Link>
      )}
      {hasContent && (
        <Link to={`/courses/${courseID}/continue`} className={open ? 'button' : 'button primary'}>
          {t(done.size > 0 ? 'course.continue' : 'course.start')}
        </Link>
      )}
      <TargetDate uid={uid} enrollment={enrollment} />
      <KeepOffline uid={uid} courseID={courseID} course={course} />
      <div className="row">
        <button type="button" className="button plain" onClick={() => setStatus('paused')}>
          {t('course.pause')}
        </button>
        <button type="button" className="button plain" onClick={() => setStatus('dropped')}>
          {t('course.leave')}
        </button>
      </div>
      {notice}
    </>
  );
}
