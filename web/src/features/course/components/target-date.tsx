import type { Enrollment } from '@trellis/model/progress/enrollment';
import { daysUntil } from '@trellis/model/progress/pace';
import { setTargetDate } from '#web/features/course/data/enrollment.commands';
import { dueToday } from '#web/features/course/data/done-today';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { TargetDateField } from '#web/shared/target-date-field';
import { useNow } from '#web/shared/use-now';

/** Shows the learner's target date, and what it requires today. */
export function TargetDate({ uid, enrollment }: { uid: string; enrollment: Enrollment }) {
  const now = useNow();
  const { courseID, progress, targetCompletionDate: target } = enrollment;
  if (progress === 100) return null;
  return (
    <div className="stack target-date">
      <TargetDateField target={target} save={(date) => setTargetDate(uid, courseID, date)}>
        {target && <Pace enrollment={enrollment} target={target} now={now} />}
      </TargetDateField>
    </div>
  );
}

function Pace(props: { enrollment: Enrollment; target: Date; now: Date }) {
  const { enrollment, target, now } = props;
  const daysLeft = daysUntil(target, now);
  if (daysLeft < 1) return t('course.targetMissed', { date: formatDate(target) });
  const due = dueToday(enrollment, target, now);
  return due === 0
    ? t('course.paceDone', { date: formatDate(target) })
    : t('course.paceDue', { count: due, date: formatDate(target) });
}
