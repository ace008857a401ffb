import { Link } from 'react-router-dom';
import { useDueCounts } from '#web/data/cards/due-counts.queries';
import { t } from '#web/shared/i18n/locale';
import './course.css';

/**
 * Shows how many flashcards of a course are due and how many are new to its learner, with a link to review them. Renders
 * nothing in a course without cards. Costs no read.
 */
export function CourseCards(props: { courseID: string; uid: string; questions: number }) {
  const { courseID, uid, questions } = props;
  const counts = useDueCounts(uid);
  if (questions === 0) return null;
  return (
    <p className="course-cards">
      <Link to={`/courses/${courseID}/review`}>{t('course.flashcards')}</Link>
      {counts && <span className="small quiet">{cardsText(counts.of(courseID), questions)}</span>}
    </p>
  );
}

/** Says how many cards are due and new. A card that is asked in several ways counts once for each. */
export const cardsText = (
  { due, started }: { due: number; started: number },
  questions: number,
): string =>
  [
    t('course.due', { count: due }),
    ...(questions > started ? [t('course.new', { count: questions - started })] : []),
  ].join(' · ');
