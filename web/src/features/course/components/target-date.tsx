import { useState } from 'react';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { daysUntil } from '@trellis/model/progress/pace';
import { setTargetDate } from '#web/features/course/data/enrollment.commands';
import { dueToday } from '#web/features/course/data/done-today';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';
import { useNow } from '#web/shared/use-now';

/** Shows the learner's target date, and what it requires today. */
export function TargetDate({ uid, enrollment }: { uid: string; enrollment: Enrollment }) {
  const { run, problem } = useCommand();
  const [isWrong, setWrong] = useState(false);
  const now = useNow();
  const target = enrollment.targetCompletionDate;
  if (enrollment.progress === 100) return null;

  const choose = (value: string) => {
    const date = value === '' ? null : endOfDay(value);
    const isPossible = date === null || (date >= now && date.getFullYear() < 2100);
    setWrong(!isPossible);
    if (isPossible) void run(() => setTargetDate(uid, enrollment.courseID, date));
  };
  return (
    <div className="stack target-date">
      <label className="field">
        {t('course.target')}
        <input
          type="date"
          min={dayOf(now)}
          max="2099-12-31"
          defaultValue={target ? dayOf(target) : ''}
          aria-invalid={isWrong}
          aria-describedby="target-pace"
          onChange={(event) => choose(event.target.value)}
        />
      </label>
      <p id="target-pace" className="small" role="status">
        {isWrong
          ? t('course.targetPast')
          : target && <Pace enrollment={enrollment} target={target} now={now} />}
      </p>
      {problem && <p role="alert">{problem}</p>}
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

/** Returns the value of a date field, in the device's calendar. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const endOfDay = (day: string): Date => new Date(`${day}T23:59:59`);
