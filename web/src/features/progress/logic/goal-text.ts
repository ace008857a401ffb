import type { Day } from '@trellis/model/progress/calendar';
import type { GoalKind, LearningGoal } from '@trellis/model/progress/goals';
import { formatDay } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

/** Returns a goal in words. `course` is the title of the course to finish. */
export function goalText(goal: Omit<LearningGoal, 'title'>, course: string): string {
  const { kind, target, until } = goal;
  if (kind !== 'finish_course') return t(`goal.${kind}`, { count: target });
  if (until === '') return t('goal.finish_course', { course });
  return t('goal.finish_course_by', { course, date: formatDay(until) });
}

/** Returns the progress of a goal in words. */
export const doneText = ({ kind, target }: LearningGoal, done: number): string =>
  t(`goal.done.${kind}`, { done: Math.min(done, target), count: target });

export const isWeekly = (kind: GoalKind): boolean => kind.endsWith('_per_week');

/** Returns whether a goal's date has passed. */
export const isOverdue = ({ until }: LearningGoal, today: Day): boolean =>
  until !== '' && until < today;
