import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities } from '#model/activities/activities';
import {
  concernsCompletion,
  derivedEnrollmentOf,
  standingsOf,
  withStandings,
  type CourseFacts,
} from '#model/progress/completion';
import type { Enrollment } from '#model/progress/enrollment';
import type { LessonState } from '#model/progress/lesson-progress';

const moment = fc.date({
  min: new Date('2024-12-20'),
  max: new Date('2027-01-10'),
  noInvalidDate: true,
});

describe('concernsCompletion', () => {
  const at = new Date('2026-11-20T10:00:00Z');
  const never = { lessonID: 'a', isCompleted: false, completedAt: null };
  const done = { lessonID: 'a', isCompleted: true, completedAt: at };

  it.each([
    [null, never, false],
    [never, never, false],
    [done, { ...done, completedAt: new Date(at) }, false],
    [null, done, true],
    [never, done, true],
    [done, { ...done, isCompleted: false }, true],
    [never, { ...never, completedAt: at }, true],
  ])('%j, then %j: %s', (before, after, concerns) => {
    expect(concernsCompletion(before, after)).toBe(concerns);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const lessonStates = fc.uniqueArray(
  fc.record<LessonState>({
    lessonID: fc.constantFrom(...ids, 'gone'),
    isCompleted: fc.boolean(),
    completedAt: moment,
  }),
  { selector: ({ lessonID }) => lessonID },
);
const course = fc.record({
  category: fc.constant('Science'),
  lessonIDs: fc.uniqueArray(fc.constantFrom(...ids)),
  quizIDs: fc.constant<string[]>(['z', 'q', 'failed']),
});
const record = { revision: 1, best: 80, paid: 24 };
const quizzes = { q: { ...record, percent: 80 }, failed: { ...record, percent: 0 } };
const derived = (
  status: Enrollment['status'],
  of: CourseFacts<typeof activities>,
  lessons: LessonState[],
  excusedIDs: string[] = [],
) =>
  derivedEnrollmentOf(activities, status, of, standingsOf(lessons, quizzes), {
    certificateID: null,
    certificateHold: null,
    excusedIDs,
  });

const excuses = fc.subarray([...ids]);

describe('an enrolment', () => {
  it('gives the same result lesson by lesson, in any order and twice, as computed at once', () => {
    fc.assert(
      fc.property(
        course,
        lessonStates,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('active' as const, 'paused' as const, 'dropped' as const),
        excuses,
        (of, states, turn, status, excused) => {
          const whole = derived(status, of, states, excused);
          const turned = [...states.slice(turn), ...states.slice(0, turn), ...states];
          const changed = turned.reduce(
            (enrollment, lesson) => ({
              ...enrollment,
              ...withStandings(activities, enrollment, standingsOf([lesson])),
            }),
            derived(status, of, [], excused),
          );
          expect(changed).toEqual(whole);
        },
      ),
    );
  });

  it('is complete when every lesson of the course is, and only then', () => {
    fc.assert(
      fc.property(course, lessonStates, (of, states) => {
        const enrollment = derived('active', of, states);
        const done = new Set(
          states.filter(({ isCompleted }) => isCompleted).map(({ lessonID }) => lessonID),
        );
        const isAll = of.lessonIDs.length > 0 && of.lessonIDs.every((id) => done.has(id));
        expect(enrollment.progress === 100).toBe(isAll);
        expect(enrollment.status).toBe(isAll ? 'completed' : 'active');
        expect(enrollment.completedAt !== null).toBe(isAll);
        expect(enrollment.completedLessonIDs).toEqual(
          of.lessonIDs.filter((id) => done.has(id)).sort(),
        );
        expect(enrollment.lessonCount).toBe(of.lessonIDs.length);
      }),
    );
  });

  it('requires what the learner is excused from only once it is done', () => {
    fc.assert(
      fc.property(course, lessonStates, excuses, (of, states, excused) => {
        const before = derived('active', of, states);
        const after = derived('active', of, states, excused);
        const { completedLessonIDs } = after;
        const isOpen = (id: string) => !completedLessonIDs.includes(id) && !excused.includes(id);
        const isAll = completedLessonIDs.length > 0 && !of.lessonIDs.some(isOpen);
        expect(after.progress === 100).toBe(isAll);
        expect(after.progress).toBeGreaterThanOrEqual(before.progress);
        expect(after.completedAt !== null).toBe(isAll);
        expect(completedLessonIDs).toEqual(before.completedLessonIDs);
        expect(after.excusedIDs).toEqual(excused);
      }),
    );
  });

  it('stays paused or dropped', () => {
    const done = { lessonID: 'a', isCompleted: true, completedAt: new Date(0) };
    const of = { category: 'Science', lessonIDs: ['a'], quizIDs: [] };
    for (const status of ['paused', 'dropped'] as const) {
      expect(derived(status, of, [done])).toMatchObject({
        status,
        progress: 100,
      });
    }
  });
});
