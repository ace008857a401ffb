import { useState } from 'react';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { AnswerActions } from '#web/features/course-reviews/components/answer-actions';
import { Histogram } from '#web/features/course-reviews/components/histogram';
import { MyReview } from '#web/features/course-reviews/components/my-review';
import { ReviewPages } from '#web/features/course-reviews/components/review-pages';
import { useReviews } from '#web/features/course-reviews/data/course-reviews.queries';
import { hindranceOf } from '#web/features/course-reviews/logic/hindrance';
import { t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

/**
 * Shows the reviews of a course to members: their own to write, edit and delete, those of others to report, and for
 * the course's teachers to answer. Costs a read for one's own, and one for each review shown, ten at a time.
 */
export function MemberReviews(props: {
  courseID: string;
  course: Course;
  uid: string;
  enrollment: Enrollment | undefined;
  canAnswer: boolean;
  /** Reports the review of this person. */
  report: (userID: string) => void;
}) {
  const { courseID, course, uid, enrollment, canAnswer, report } = props;
  const [rating, setRating] = useState<number>();
  const live = useReviews(courseID, rating);
  const hindrance = hindranceOf(course.teacherIDs.includes(uid), enrollment, useNow());
  return (
    <div className="stack course-reviews">
      <Histogram ratings={course.ratings} chosen={rating} choose={setRating} />
      <MyReview {...{ courseID, uid, hindrance }} />
      <ReviewPages
        live={live}
        isFiltered={rating !== undefined}
        without={uid}
        actionsOf={(review) => (
          <>
            {canAnswer && <AnswerActions {...{ courseID, uid, review }} />}
            <button
              type="button"
              className="button plain small"
              aria-label={t('courseReviews.reportOf', { name: review.authorName })}
              onClick={() => report(review.id)}
            >
              {t('courseReviews.report')}
            </button>
          </>
        )}
      />
    </div>
  );
}
