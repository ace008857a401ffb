import type { GoalKind, LearningGoal } from '@trellis/model/progress/goals';

/** Goals at a time: more would be none. `firestore.rules` takes no more either. */
export const mostGoals = 5;
/** The largest number that a goal may ask for. */
export const mostTarget = 10_000;

/** What the form proposes: enough to keep going, little enough to be reached. */
export const usualTarget: Record<GoalKind, number> = {
  lessons_per_week: 3,
  minutes_per_week: 60,
  xp_per_week: 100,
  cards_per_week: 50,
  streak_days: 7,
  finish_course: 100,
};

/** What the form's fields hold, as text. */
export type GoalFields = { kind: GoalKind; target: string; courseID: string; until: string };

/** Whether the text is a target that a goal may have. */
export const isTarget = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= mostTarget;

/** The goal that a form's fields ask for, but for its title. Fields of other kinds count for nothing. */
export function goalFrom(id: string, fields: GoalFields): Omit<LearningGoal, 'title'> {
  const { kind, target, courseID, until } = fields;
  return kind === 'finish_course'
    ? { id, kind, target: usualTarget[kind], courseID, until }
    : { id, kind, target: Number(target), courseID: '', until: '' };
}

/** The goals with one that is new or changed. */
export const withGoal = (goals: LearningGoal[], goal: LearningGoal): LearningGoal[] =>
  goals.some(({ id }) => id === goal.id)
    ? goals.map((each) => (each.id === goal.id ? goal : each))
    : [...goals, goal];
