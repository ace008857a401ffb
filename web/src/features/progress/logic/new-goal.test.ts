import { expect, it } from 'vitest';
import { learningGoal, type LearningGoal } from '@trellis/model/progress/goals';
import { goalFrom, isTarget, usualTarget, withGoal } from '#web/features/progress/logic/new-goal';

it('accepts whole numbers from 1 to 10,000', () => {
  expect(['1', '60', '10000'].filter((text) => !isTarget(text))).toEqual([]);
  expect(['', '0', '-1', '1.5', '10001', '1e3', 'x', ' 1'].filter(isTarget)).toEqual([]);
});

it('creates valid goals with only the fields of their kind', () => {
  const fields = { target: '4', courseID: 'ferns', until: '2026-12-01' };
  for (const kind of Object.keys(usualTarget) as LearningGoal['kind'][]) {
    const goal = { ...goalFrom('g-1', { ...fields, kind }), title: 'A goal' };
    expect(learningGoal.parse(goal)).toEqual(goal);
    expect(goal.courseID).toBe(kind === 'finish_course' ? 'ferns' : '');
    expect(goal.target).toBe(kind === 'finish_course' ? 100 : 4);
  }
});

it('replaces a goal in place, and appends a new one', () => {
  const goal = (id: string, target: number): LearningGoal => ({
    ...goalFrom(id, { kind: 'xp_per_week', target: String(target), courseID: '', until: '' }),
    title: id,
  });
  const goals = [goal('a', 1), goal('b', 2)];
  expect(withGoal(goals, goal('a', 9)).map(({ target }) => target)).toEqual([9, 2]);
  expect(withGoal(goals, goal('c', 3)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
