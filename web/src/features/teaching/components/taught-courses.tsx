import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { itemsOf, type OutlineItem } from '@trellis/model/content/outline';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { useTaughtCourses } from '#web/features/teaching/data/taught-courses.queries';
import { activityViews, addressOf } from '#web/shared/activities';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import '#web/features/teaching/components/taught-courses.css';

type Taught = Course & { id: string };

/** The courses that somebody teaches, each with what learners find in it. */
export function TaughtCourses({ uid }: { uid: string }) {
  const courses = useTaughtCourses(uid);
  if (courses.status !== 'ready') {
    const skeleton = <Skeleton height="24rem" label={t('state.loading')} />;
    return <StateNotice {...courses} skeleton={skeleton} />;
  }
  if (courses.value.length === 0) return <p className="notice">{t('teaching.noCourses')}</p>;
  return (
    <>
      <p className="quiet">{t('teaching.counted')}</p>
      <ul className="taught-courses">
        {inOrder(courses.value).map((course) => (
          <li key={course.id} className="card stack">
            <TaughtCourse course={course} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What learners are in comes first, what they have left behind last. */
const order: Record<Course['status'], number> = { published: 0, draft: 1, archived: 2 };

const inOrder = (courses: Taught[]): Taught[] =>
  [...courses].sort(
    (a, b) => order[a.status] - order[b.status] || a.title.localeCompare(b.title, locale.get()),
  );

function TaughtCourse({ course }: { course: Taught }) {
  const { id, title, status, language, enrollmentCount, lessonCount } = course;
  const quizzes = itemsOf(course.outline, 'quiz');
  return (
    <>
      <div className="row">
        <h2>
          <Link to={`/courses/${id}`}>
            <bdi {...inLanguage(language)}>{title}</bdi>
          </Link>
        </h2>
        <span className="tag">{t(`teaching.status.${status}`)}</span>
      </div>
      <p className="quiet small">
        {[
          t('teaching.enrolled', { count: enrollmentCount }),
          t('teaching.lessons', { count: lessonCount }),
          t('teaching.quizzes', { count: quizzes.length }),
        ].join(' · ')}
      </p>
      {quizzes.length > 0 && (
        <ul className="taught-quizzes" aria-label={t('teaching.quizzesOf', { title })}>
          {quizzes.map((quiz) => (
            <li key={quiz.id}>
              <QuizLinks courseID={id} quiz={quiz} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function QuizLinks({ courseID, quiz }: { courseID: string; quiz: OutlineItem }) {
  const address = addressOf(activityViews, courseID, quiz);
  return (
    <>
      <Icon name={activityViews.quiz.icon(quiz)} />
      <Link to={address}>
        <bdi>{quiz.title}</bdi>
      </Link>
      <Link to={`${address}/learners`} aria-label={t('teaching.learnersOf', { title: quiz.title })}>
        {t('teaching.title')}
      </Link>
    </>
  );
}
