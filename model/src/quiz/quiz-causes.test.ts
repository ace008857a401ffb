import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quizCauses, type CountedAttempt } from '#model/quiz/quiz-causes';
import type { FrozenPolicy } from '#model/quiz/quiz-version';

const policy = (changes: Partial<FrozenPolicy>): FrozenPolicy => ({
  ...{ courseID: 'ferns', shuffle: false, passingScore: 50, keptScore: 'best' },
  ...changes,
});
const dawn = Date.UTC(2026, 0, 5, 8);

/** Attempts that got so many percent, an hour after each other; null where it is not graded yet. */
const attempts = (percents: (number | null)[], passingScore = 50): CountedAttempt[] =>
  percents.map((percent, index) => ({
    ...{ userID: 'lea', quizID: 'quiz', courseID: 'ferns', version: 1 },
    ...{ number: index + 1, minutes: 10, closesAt: null, score: percent, maxScore: 100, percent },
    startedAt: new Date(dawn + index * 3_600_000),
    status: percent === null ? 'submitted' : 'graded',
    // Handed in long after its time was up.
    submittedAt: new Date(dawn + index * 3_600_000 + 50 * 60_000),
    deadline: null,
    passed: percent === null ? null : percent >= passingScore,
    gradedAt: null,
  }));

const first = new Map([[1, policy({})]]);

it('grades attempts alike in whatever order they come, each waiting only for those before it', () => {
  const percents = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 6 });
  const orders = percents.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(attempts(list), { minLength: list.length })),
  );
  fc.assert(
    fc.property(orders, ([list, shuffled]) => {
      const causes = quizCauses(shuffled, first);
      expect(causes).toEqual(quizCauses(attempts(list), first));
      const waiting = list.indexOf(null);
      expect(causes.map(({ revision }) => revision)).toEqual(
        (waiting < 0 ? list : list.slice(0, waiting)).map((_, index) => index + 1),
      );
    }),
  );
});

it('dates a grading at the deadline, not when a late tab submitted', () => {
  const [cause] = quizCauses(attempts([80]), first);
  expect(cause).toMatchObject({ earnedAt: new Date(dawn + 10 * 60_000), amount: 80, worth: 24 });
});

it('keeps a pass when the passing score is raised', () => {
  const [passed, failed] = attempts([60, 40], 50);
  const second = { ...failed!, version: 2 };
  const policies = new Map([...first, [2, policy({ passingScore: 90 })] as const]);
  const causes = quizCauses([passed!, second], policies);
  expect(causes.map(({ amount }) => amount)).toEqual([60, 60]);
});
