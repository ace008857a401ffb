import type { ReactNode } from 'react';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import { Stars } from '#web/features/course-reviews/components/stars';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

/** Shows a review and the answer to it as plain text; `children` are the available actions. */
export function ReviewText({ review, children }: { review: CourseReview; children?: ReactNode }) {
  const { rating, authorName, comment, createdAt, updatedAt, answer } = review;
  return (
    <article className="course-review">
      <p className="row small">
        <Stars rating={rating} />
        <bdi className="review-author">{authorName || t('courseReviews.somebody')}</bdi>
        <time className="quiet" dateTime={createdAt.toISOString()}>
          {formatDate(createdAt)}
        </time>
        {updatedAt > createdAt && <span className="quiet">{t('courseReviews.edited')}</span>}
      </p>
      {comment !== '' && (
        <p className="review-text" dir="auto">
          {comment}
        </p>
      )}
      {answer && (
        <div className="course-review-answer">
          <p className="small quiet">
            {t('courseReviews.answered', { date: formatDate(answer.answeredAt) })}
          </p>
          <p className="review-text" dir="auto">
            {answer.text}
          </p>
        </div>
      )}
      {children && <div className="row review-actions">{children}</div>}
    </article>
  );
}
