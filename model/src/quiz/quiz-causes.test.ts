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
    resetAt: null,
    skipsCooldown: false,
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

const reset = (one: CountedAttempt | undefined, hours: number): CountedAttempt => ({
  ...one!,
  resetAt: new Date(dawn + hours * 3_600_000),
});
const told = (list: CountedAttempt[], policies = first) =>
  quizCauses(list, policies).map(({ revision, amount, reason }) => [revision, amount, reason]);

it('takes back what an attempt that was reset gave, and grades the next without it', () => {
  const [bad, good, next] = attempts([60, 90, 70]);
  const list = [bad!, reset(good, 1.5), next!];
  expect(told(list.slice(0, 2))).toEqual([
    [1, 60, ''],
    [2, 90, ''],
    [3, 60, 'reset'],
  ]);
  expect(told([...list].reverse())).toEqual([
    [1, 60, ''],
    [2, 90, ''],
    [3, 60, 'reset'],
    [4, 70, ''],
  ]);
  expect(told([reset(good, 3)].map((one) => ({ ...one, number: 1 })))).toEqual([
    [1, 90, ''],
    [2, 0, 'reset'],
  ]);
});

it('gives nothing for an attempt that its reset closed', () => {
  const [one, two] = attempts([90, 60]);
  const at = new Date(dawn + 3_600_000 / 2);
  const closed = { ...one!, gradedAt: at, resetAt: at };
  expect(told([closed])).toEqual([]);
  expect(told([closed, two!])).toEqual([[1, 60, '']]);
});

it('adds causes only at the end, whatever is reset and graded when', () => {
  const percents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 });
  const whens = fc.array(fc.option(fc.integer({ min: 1, max: 6 })), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(percents, whens, (list, hours) => {
      const all = attempts(list).map((one, index) => {
        const later = hours[index];
        return later === null || later === undefined ? one : reset(one, index + later - 0.25);
      });
      // As it was after so many hours, with an attempt under way that is graded an hour later.
      const after = (hour: number) =>
        all.slice(0, hour + 1).map((one, index): CountedAttempt => {
          const isReset = one.resetAt !== null && one.resetAt.getTime() <= dawn + hour * 3_600_000;
          const known = { ...one, resetAt: isReset ? one.resetAt : null };
          return index < hour ? known : { ...known, status: 'in_progress', percent: null };
        });
      let before = told([]);
      for (let hour = 0; hour <= 12; hour++) {
        const now = told(after(hour));
        expect(now.slice(0, before.length)).toEqual(before);
        before = now;
      }
      expect(before).toEqual(told(all));
    }),
  );
});
