import { stars } from '@trellis/model/course-reviews/course-review';
import { formatNumber, t } from '#web/shared/i18n/locale';
import './course-reviews.css';

/** Shows how many reviews give how many stars; each line shows those reviews alone, or all again. */
export function Histogram(props: {
  ratings: readonly number[];
  chosen: number | undefined;
  choose: (rating: number | undefined) => void;
}) {
  const { ratings, chosen, choose } = props;
  const total = ratings.reduce((sum, count) => sum + count, 0);
  return (
    <ul className="histogram" aria-label={t('courseReviews.byStars')}>
      {stars.toReversed().map((rating) => {
        const count = ratings[rating - 1] ?? 0;
        return (
          <li key={rating}>
            <button
              type="button"
              aria-pressed={rating === chosen}
              onClick={() => choose(rating === chosen ? undefined : rating)}
            >
              <span>{t('courseReviews.stars', { count: rating })}</span>
              <span className="histogram-bar" aria-hidden="true">
                <span style={{ inlineSize: `${total === 0 ? 0 : (100 * count) / total}%` }} />
              </span>
              <span className="histogram-count">
                <span aria-hidden="true">{formatNumber(count)}</span>
                <span className="visually-hidden">{t('courseReviews.count', { count })}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
