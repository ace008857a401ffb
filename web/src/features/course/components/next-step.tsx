import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { activities } from '@trellis/model/activities/activities';
import { firstOpen, requiredOf } from '@trellis/model/progress/next-activity';
import { activityViews, addressOf } from '#web/shared/activities';
import { t } from '#web/shared/i18n/locale';

/** Shows after the last required activity: what is still incomplete, or that the course is complete. */
export default function NextStep(props: {
  courseID: string;
  lessonID: string;
  course: Course | undefined;
  /** The activities that are completed or excused. */
  settled: string[];
}) {
  const { courseID, lessonID, course, settled } = props;
  const required = requiredOf(activities, course?.outline ?? []);
  if (!course || required.length === 0) return null;
  const open = firstOpen(activities, course.outline, new Set(settled));
  const link = open && (
    <Link className="button primary" to={addressOf(activityViews, courseID, open)}>
      {activityViews[open.kind].invitation(open)}
    </Link>
  );
  if (open && activities[open.kind].isRequired) {
    return required.at(-1)?.id === lessonID ? link : null;
  }
  return (
    <section className="course-end card stack" aria-labelledby="course-end">
      <h2 id="course-end">{t('lesson.courseDone')}</h2>
      <p>{t('lesson.courseDoneText', { title: course.title, count: course.lessonCount })}</p>
      <div className="row">
        {link}
        <Link className={link ? 'button' : 'button primary'} to="/">
          {t('lesson.nextCourse')}
        </Link>
        <Link className="button" to="/home">
          {t('shell.home')}
        </Link>
      </div>
    </section>
  );
}
