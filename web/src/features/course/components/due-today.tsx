import { Link } from 'react-router-dom';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { dueToday } from '#web/features/course/data/done-today';
import { Icon } from '#web/design-system/icon';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

/**
 * Shows the lessons due today to meet the learner's target dates. Renders nothing without target dates.
 */
export function DueToday(props: {
  enrollments: Enrollment[];
  nameOf: (courseID: string) => string;
}) {
  const now = useNow();
  const planned = props.enrollments.flatMap((enrollment) => {
    const target = enrollment.targetCompletionDate;
    return target ? [{ enrollment, target, count: dueToday(enrollment, target, now) }] : [];
  });
  if (planned.length === 0) return null;
  const due = planned.filter(({ count }) => count > 0);
  return (
    <section className="stack" aria-labelledby="today">
      <h2 id="today">{t('home.today')}</h2>
      {due.length === 0 && (
        <p className="notice row">
          <Icon name="done" /> {t('home.allDone')}
        </p>
      )}
      <ul className="stack">
        {due.map(({ enrollment: { courseID }, target, count }) => (
          <li key={courseID}>
            <Link to={`/courses/${courseID}/continue`} dir="auto">
              {t('home.due', { count, title: props.nameOf(courseID) })}
            </Link>{' '}
            <span className="quiet small">{t('home.dueBy', { date: formatDate(target) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
