import type { GoalKind, LearningGoal } from '@trellis/model/progress/goals';

/** The maximum number of goals; `firestore.rules` enforces it too. */
export const mostGoals = 5;
/** The largest target of a goal. */
export const mostTarget = 10_000;

/** The suggested targets: challenging but achievable. */
export const usualTarget: Record<GoalKind, number> = {
  lessons_per_week: 3,
  minutes_per_week: 60,
  xp_per_week: 100,
  cards_per_week: 50,
  streak_days: 7,
  finish_course: 100,
};

/** The form state, as text. */
export type GoalFields = { kind: GoalKind; target: string; courseID: string; until: string };

/** Returns whether the text is a valid target. */
export const isTarget = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= mostTarget;

/** Returns the goal that the form describes, without a title. Fields of other kinds are ignored. */
export function goalFrom(id: string, fields: GoalFields): Omit<LearningGoal, 'title'> {
  const { kind, target, courseID, until } = fields;
  return kind === 'finish_course'
    ? { id, kind, target: usualTarget[kind], courseID, until }
    : { id, kind, target: Number(target), courseID: '', until: '' };
}

/** Returns the goals with one added or replaced. */
export const withGoal = (goals: LearningGoal[], goal: LearningGoal): LearningGoal[] =>
  goals.some(({ id }) => id === goal.id)
    ? goals.map((each) => (each.id === goal.id ? goal : each))
    : [...goals, goal];
