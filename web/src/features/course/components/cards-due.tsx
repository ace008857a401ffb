import { Link } from 'react-router-dom';
import { CardsIcon } from '#web/features/course/components/cards-icon';
import { t } from '#web/shared/i18n/locale';
import './cards-due.css';

/** Shows how many flashcards are due in all courses, with a link to review them. Renders nothing if none are. */
export function CardsDue({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <section className="card cards-due" aria-labelledby="cards-due">
      <CardsIcon />
      <h2 id="cards-due">{t('course.cardsDue', { count })}</h2>
      <Link to="/review" className="button">
        {t('course.review')}
      </Link>
    </section>
  );
}
