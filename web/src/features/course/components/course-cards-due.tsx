import { Link } from 'react-router-dom';
import { useDueCounts } from '#web/data/cards/due-counts.queries';
import { t } from '#web/shared/i18n/locale';

/** Shows how many flashcards of a course are due, as a link to review them. Renders nothing if none are. */
export default function CourseCardsDue({ uid, courseID }: { uid: string; courseID: string }) {
  return <DueLink courseID={courseID} count={useDueCounts(uid)?.of(courseID).due ?? 0} />;
}

export function DueLink({ courseID, count }: { courseID: string; count: number }) {
  if (count === 0) return null;
  return (
    <Link to={`/courses/${courseID}/review`} className="small enrollment-card-review">
      {t('course.cardsDue', { count })}
    </Link>
  );
}
