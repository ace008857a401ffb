import { NavLink } from 'react-router-dom';
import { useDueCounts } from '#web/data/cards/due-counts.queries';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** The highest number that is shown. */
const most = 999;

/** Shows a link to review flashcards with the number that is due. Renders nothing for those who review none. */
export default function ReviewLink({ uid, className }: { uid: string; className: string }) {
  const counts = useDueCounts(uid);
  if (!counts?.isReviewing) return null;
  const { total } = counts;
  return (
    <NavLink
      to="/review"
      className={className}
      aria-label={total > 0 ? t('account.reviewDue', { count: total }) : undefined}
    >
      <span>{t('account.review')}</span>
      {total > 0 && (
        <span className="review-count" aria-hidden="true">
          {formatNumber(Math.min(total, most))}
        </span>
      )}
    </NavLink>
  );
}
