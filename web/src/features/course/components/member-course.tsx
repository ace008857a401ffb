import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { activities } from '@trellis/model/activities/activities';
import { questionCount } from '@trellis/model/cards/packs';
import { doneIn } from '@trellis/model/progress/completion';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import { requiredOf } from '@trellis/model/progress/next-activity';
import { CourseSkeleton, CourseView } from '#web/features/course/components/course-view';
import { CourseCards } from '#web/features/course/components/course-cards';
import { EnrollmentActions } from '#web/features/course/components/enrollment-actions';
import { useCourse } from '#web/data/course.queries';
import { useEnrollment } from '#web/data/enrollment.queries';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';

const CourseBySlug = lazyWithTexts(
  [],
  () => import('#web/features/course/components/course-by-slug'),
);

/** Shows a course for members: live, with their progress. */
export default function MemberCourse(props: {
  courseID: string;
  uid: string;
  /** What is shown below the actions of whoever has enrolled. */
  below: (course: Course, enrollment: Enrollment) => ReactNode;
  reviews: (course: Course, enrollment: Enrollment | undefined, canAnswer: boolean) => ReactNode;
  /** The offer of a course that costs something, or the actions of whoever has paid it. */
  paid: (course: Course, actions: ReactNode) => ReactNode;
}) {
  const { courseID, uid, below, reviews, paid } = props;
  const course = useCourse(courseID);
  const enrollment = useEnrollment(uid, courseID);
  const current = session.use();
  const role = current.status === 'member' ? current.role : undefined;
  useTitle(valueOf(course)?.title);

  if (course.status !== 'ready') {
    const notice = <StateNotice isPage {...course} skeleton={<CourseSkeleton />} />;
    const isNone = course.status === 'missing' || course.status === 'denied';
    return isNone ? <CourseBySlug slug={courseID}>{notice}</CourseBySlug> : notice;
  }
  if (enrollment.status === 'failed' || enrollment.status === 'offline')
    return <StateNotice isPage {...enrollment} />;
  if (enrollment.status === 'loading') return <CourseSkeleton />;
  const mine = valueOf(enrollment);
  const teaches = course.value.teacherIDs.includes(uid);
  const learns = mine !== undefined && isLearning(mine.status);
  const canEdit = teaches && role === 'teacher';
  const oversees = teaches || role === 'admin';
  const actions = (
    <EnrollmentActions
      {...{ courseID, uid }}
      course={course.value}
      enrollment={mine}
      canEdit={canEdit}
      hasContent={requiredOf(activities, course.value.outline).length > 0}
      buy={paid(course.value, null)}
    />
  );
  return (
    <CourseView
      courseID={courseID}
      course={course.value}
      linksToPeople
      completed={mine && doneIn(activities, mine)}
      excused={mine?.excusedIDs}
      opens={(item) => oversees || item.isPreview || learns}
      reviews={reviews(course.value, mine, canEdit)}
    >
      {mine?.isPaid && course.value.price > 0 ? paid(course.value, actions) : actions}
      {mine && below(course.value, mine)}
      {(learns || oversees) && (
        <Link to={`/courses/${courseID}/discussion`} className="button">
          {t('course.discussion')}
        </Link>
      )}
      {(canEdit || role === 'admin') && course.value.price > 0 && (
        <Link to={`/teach/courses/${courseID}/learners/gifts`} className="button">
          {t('course.give')}
        </Link>
      )}
      {learns && <CourseCards {...{ courseID, uid }} questions={questionCount(course.value)} />}
    </CourseView>
  );
}
