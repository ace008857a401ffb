import { t } from '#web/shared/i18n/locale';

/** Shows the stars of one review. */
export const Stars = ({ rating }: { rating: number }) => (
  <span className="stars">
    <span aria-hidden="true">{'★'.repeat(rating) + '☆'.repeat(5 - rating)}</span>
    <span className="visually-hidden">{t('courseReviews.ofFive', { rating })}</span>
  </span>
);
