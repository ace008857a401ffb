import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { quizzesOf } from '@trellis/model/content/outline';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import { ProgressBar } from '#web/design-system/progress-bar';
import { KeepOffline } from '#web/features/course/components/keep-offline';
import { TargetDate } from '#web/features/course/components/target-date';
import { enroll, setEnrollmentStatus } from '#web/features/course/data/enrollment.commands';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

/** Enrol, go on, pause, leave, come back. */
export function EnrollmentActions(props: {
  courseID: string;
  uid: string;
  course: Course;
  enrollment: Enrollment | undefined;
  hasLessons: boolean;
}) {
  const { courseID, uid, course, enrollment, hasLessons } = props;
  const { run, isRunning, problem } = useCommand();
  const setStatus = (status: Enrollment['status']) =>
    run(() => setEnrollmentStatus(uid, courseID, status));

  const notice = <Problem text={problem} />;
  if (enrollment === undefined) {
    if (course.price > 0) return <p className="notice">{t('course.notForSaleYet')}</p>;
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
  // Whoever has left a course that costs something comes back as they came.
  if (enrollment.status === 'dropped' && course.price > 0)
    return (
      <>
        <p>{t('course.isDropped')}</p>
        <p className="notice">{t('course.notForSaleYet')}</p>
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
  // With all lessons done, what is left of the course are its quizzes.
  const quiz =
    enrollment.progress === 100
      ? quizzesOf(course.outline).find(({ id }) => !enrollment.passedQuizIDs.includes(id))
      : undefined;
  return (
    <>
      <ProgressBar percent={enrollment.progress} label={t('course.progress')} />
      <p className="small">{t('course.progressText', { percent: enrollment.progress })}</p>
      {quiz && (
        <Link to={`/courses/${courseID}/quizzes/${quiz.id}`} className="button primary">
          {t('course.takeQuiz', { title: quiz.title })}
        </Link>
      )}
      {hasLessons && (
        <Link to={`/courses/${courseID}/continue`} className={quiz ? 'button' : 'button primary'}>
          {t(enrollment.completedLessonIDs.length > 0 ? 'course.continue' : 'course.start')}
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
