import { expect, it } from 'vitest';
import { resultsByQuiz } from '#web/features/course-learner/logic/item-results';
import { attemptAtFerns } from '#web/testing/learner-of-ferns';

const graded = (quizID: string, number: number, percent: number | null) =>
  attemptAtFerns({ quizID, number, percent, status: percent === null ? 'submitted' : 'graded' });

it('sorts the attempts by quiz, latest first, whatever order they come in', () => {
  const results = resultsByQuiz([
    graded('spores', 2, 40),
    graded('fronds', 1, 70),
    graded('spores', 1, 60),
    graded('spores', 3, null),
  ]);
  expect(results.get('spores')?.attempts.map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(results.get('spores')?.best).toBe(60);
  expect(results.get('fronds')?.best).toBe(70);
});

it('has no best score before one is graded, and keeps a score of zero', () => {
  expect(resultsByQuiz([graded('spores', 1, null)]).get('spores')?.best).toBeNull();
  expect(resultsByQuiz([graded('spores', 1, 0)]).get('spores')?.best).toBe(0);
  expect(resultsByQuiz([]).size).toBe(0);
});

it('does not count an attempt that was reset', () => {
  const reset = { ...graded('spores', 1, 90), resetAt: new Date() };
  expect(resultsByQuiz([reset]).get('spores')?.best).toBeNull();
  expect(resultsByQuiz([reset, graded('spores', 2, 30)]).get('spores')?.best).toBe(30);
});
