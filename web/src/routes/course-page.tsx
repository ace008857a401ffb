import { Link, useParams } from 'react-router-dom';
import { CourseSkeleton, CourseView } from '#web/features/course/components/course-view';
import { usePublicCourse } from '#web/data/public-course.queries';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';

const MemberCourse = lazyWithTexts(['offline'], () => import('#web/routes/member-course'));

const CourseReviews = lazyWithTexts(['course-reviews'], () => import('#web/routes/course-reviews'));

const CourseBySlug = lazyWithTexts(
  [],
  () => import('#web/features/course/components/course-by-slug'),
);

/** Shows a course with its outline and actions. Costs one read for visitors, two for learners, one more for a certificate. */
export default function CoursePage() {
  const { courseID = '' } = useParams();
  const current = session.use();
  return (
    <main id="main" className="page" tabIndex={-1}>
      {current.status === 'restoring' && <CourseSkeleton />}
      {current.status === 'visitor' && <VisitorCourse courseID={courseID} />}
      {current.status === 'member' && (
        <MemberCourse
          key={courseID}
          courseID={courseID}
          uid={current.uid}
          isVerified={current.isVerified}
        />
      )}
    </main>
  );
}

function VisitorCourse({ courseID }: { courseID: string }) {
  const live = usePublicCourse(courseID);
  useTitle(live.status === 'ready' ? live.value.title : undefined);
  if (live.status !== 'ready') {
    const notice = <StateNotice isPage {...live} skeleton={<CourseSkeleton />} />;
    const isNone = live.status === 'missing' || live.status === 'denied';
    return isNone ? <CourseBySlug slug={courseID}>{notice}</CourseBySlug> : notice;
  }
  const next = `next=${encodeURIComponent(`/courses/${courseID}`)}`;
  return (
    <CourseView
      courseID={courseID}
      course={live.value}
      opens={(lesson) => lesson.isPreview}
      reviews={<CourseReviews courseID={courseID} course={live.value} />}
    >
      <Link to={`/sign-up?${next}`} className="button primary">
        {t('course.signUpToEnroll')}
      </Link>
      <Link to={`/sign-in?${next}`}>{t('account.haveAccount')}</Link>
      {live.value.price > 0 && <Link to={`/plans?course=${courseID}`}>{t('course.plans')}</Link>}
    </CourseView>
  );
}
