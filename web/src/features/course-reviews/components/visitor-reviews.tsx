import { useState } from 'react';
import { Histogram } from '#web/features/course-reviews/components/histogram';
import { ReviewPages } from '#web/features/course-reviews/components/review-pages';
import { usePublicReviews } from '#web/features/course-reviews/data/public-reviews.queries';

/** Shows the reviews of a course to visitors. Costs a read for each review shown, ten at a time. */
export function VisitorReviews(props: { courseID: string; ratings: readonly number[] }) {
  const { courseID, ratings } = props;
  const [rating, setRating] = useState<number>();
  const live = usePublicReviews(courseID, rating);
  return (
    <div className="stack course-reviews">
      <Histogram ratings={ratings} chosen={rating} choose={setRating} />
      <ReviewPages live={live} isFiltered={rating !== undefined} />
    </div>
  );
}
