import { Link } from 'react-router-dom';
import { useDueCounts } from '#web/data/cards/due-counts.queries';
import { t } from '#web/shared/i18n/locale';
import './cards-due.css';

/** Shows how many flashcards are due in all courses, with a link to review them. Renders nothing if none are. */
export default function CardsDue({ uid }: { uid: string }) {
  return <DueSection count={useDueCounts(uid)?.total ?? 0} />;
}

export function DueSection({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <section className="card cards-due" aria-labelledby="cards-due">
      <h2 id="cards-due">{t('course.cardsDue', { count })}</h2>
      <Link to="/review" className="button">
        {t('course.review')}
      </Link>
    </section>
  );
}
