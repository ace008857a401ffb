import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { itemsOf, type OutlineItem } from '@trellis/model/content/outline';
import { stalledDays } from '@trellis/model/progress/stalled';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { Trash } from '#web/features/teaching/components/trash';
import { useTaughtCourses } from '#web/features/teaching/data/taught-courses.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { activityViews, addressOf } from '#web/shared/activities';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import '#web/features/teaching/components/taught-courses.css';

type Taught = Course & { id: string };

/** The courses that somebody teaches, each with what learners find in it. */
export function TaughtCourses({ uid }: { uid: string }) {
  const courses = useTaughtCourses(uid);
  const progress = useUserProgress(uid);
  if (courses.status !== 'ready') {
    const skeleton = <Skeleton height="24rem" label={t('state.loading')} />;
    return <StateNotice {...courses} skeleton={skeleton} />;
  }
  const stalled = valueOf(progress)?.stalledLearners;
  return <CourseList courses={courses.value} stalled={stalled} uid={uid} />;
}

/** Shows a teacher's courses, those in the trash apart, or an invitation to create the first one. */
export function CourseList(props: {
  courses: Taught[];
  /** How many learners are stalled, by course; others have none. */
  stalled?: Record<string, number> | undefined;
  uid: string;
}) {
  const { courses, stalled = {}, uid } = props;
  const shown = inOrder(courses.filter(({ status }) => status !== 'trashed'));
  const trashed = courses.filter(({ status }) => status === 'trashed');
  return (
    <>
      {shown.length === 0 ? (
        <div className="notice stack">
          <p>{t('teaching.noCourses')}</p>
          <CreateLink />
        </div>
      ) : (
        <>
          <div className="row taught-head">
            <p className="quiet">{t('teaching.counted')}</p>
            <CreateLink />
          </div>
          <ul className="taught-courses">
            {shown.map((course) => (
              <li key={course.id} className="card stack">
                <TaughtCourse course={course} stalled={stalled[course.id] ?? 0} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Trash courses={inOrder(trashed)} uid={uid} />
    </>
  );
}

const CreateLink = () => (
  <span className="row">
    <Link to="/teach/new" className="button primary">
      {t('teaching.create')}
    </Link>
    <Link to="/teach/import" className="button">
      {t('teaching.import')}
    </Link>
  </span>
);

/** What learners are in comes first, what they have left behind last. */
const order: Record<Course['status'], number> = { published: 0, draft: 1, archived: 2, trashed: 3 };

const inOrder = (courses: Taught[]): Taught[] =>
  [...courses].sort(
    (a, b) => order[a.status] - order[b.status] || a.title.localeCompare(b.title, locale.get()),
  );

function TaughtCourse({ course, stalled }: { course: Taught; stalled: number }) {
  const { id, title, status, language, enrollmentCount, lessonCount } = course;
  const quizzes = itemsOf(course.outline, 'quiz');
  return (
    <>
      <div className="row">
        <h2>
          <Link to={`/teach/courses/${id}`}>
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
      {stalled > 0 && <StalledLink courseID={id} title={title} count={stalled} />}
      <p className="row small taught-links">
        <Link to={`/courses/${id}`} aria-label={t('teaching.viewOf', { title })}>
          {t('teaching.view')}
        </Link>
        <Link to={`/teach/courses/${id}/learners`} aria-label={t('teaching.learnersOf', { title })}>
          {t('teaching.title')}
        </Link>
        <Link to={`/teach/courses/${id}/settings`} aria-label={t('teaching.settingsOf', { title })}>
          {t('teaching.settings')}
        </Link>
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

/** Leads to the learners of a course who have done nothing for a while. */
function StalledLink(props: { courseID: string; title: string; count: number }) {
  const { courseID, title, count } = props;
  return (
    <p className="row small taught-stalled">
      <Icon name="flag" />
      <Link
        to={`/teach/courses/${courseID}/learners?show=stalled`}
        aria-label={t('teaching.stalledIn', { count, title })}
      >
        {t('teaching.stalled', { count })}
      </Link>
      <span className="quiet">{t('teaching.stalledHint', { count: stalledDays })}</span>
    </p>
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
