import { useEffect, useRef } from 'react';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { VisitorReviews } from '#web/features/course-reviews/components/visitor-reviews';
import { Rating } from '#web/shared/rating';
import { t } from '#web/shared/i18n/locale';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';

const MemberCourseReviews = lazyWithTexts([], () => import('#web/routes/member-course-reviews'));

type Props = { courseID: string; course: Course } & (
  | { uid?: undefined }
  | { uid: string; enrollment: Enrollment | undefined; canAnswer: boolean }
);

/** Shows the reviews of a course once the address leads to them; members see more, and load Firestore anyway. */
export default function CourseReviews(props: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => void place.current?.scrollIntoView(), []);
  return (
    <section ref={place} id="reviews" className="stack" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{t('courseReviews.title')}</h2>
      <Rating course={props.course} />
      {props.uid === undefined ? (
        <VisitorReviews courseID={props.courseID} ratings={props.course.ratings} />
      ) : (
        <MemberCourseReviews {...props} />
      )}
    </section>
  );
}
