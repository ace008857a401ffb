import type { ReactNode } from 'react';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import type { Pages } from '#web/firebase/live-pages';
import type { QueryState } from '#web/firebase/query-state';
import { Skeleton } from '#web/design-system/skeleton';
import { ReviewText } from '#web/features/course-reviews/components/review-text';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './course-reviews.css';

type Listed = CourseReview & { id: string };

/** Shows the reviews that are loaded, latest first, and loads more. */
export function ReviewPages(props: {
  live: QueryState<Pick<Pages<CourseReview>, 'items' | 'isWhole' | 'isLoading' | 'loadMore'>>;
  /** Whether reviews of some stars are left out. */
  isFiltered: boolean;
  /** Whose review is shown elsewhere. */
  without?: string;
  actionsOf?: (review: Listed) => ReactNode;
}) {
  const { live, isFiltered, without, actionsOf } = props;
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="12rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  const { items, isWhole, isLoading, loadMore } = live.value;
  const shown = items.filter(({ id }) => id !== without);
  return (
    <>
      {shown.length === 0 && isWhole && (
        <p className="notice">
          {t(isFiltered ? 'courseReviews.noneOfThese' : 'courseReviews.none')}
        </p>
      )}
      <ul className="review-list">
        {shown.map((review) => (
          <li key={review.id} className="card">
            <ReviewText review={review}>{actionsOf?.(review)}</ReviewText>
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="button" disabled={isLoading} onClick={loadMore}>
          {t('courseReviews.more')}
        </button>
      )}
    </>
  );
}
