import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concernsCompletion,
  derivedEnrollmentOf,
  lessonAward,
  withAwards,
  withLessons,
  type LessonState,
} from '#model/progress/award';
import { levelOf } from '#model/progress/levels';
import { newUserProgress } from '#model/progress/user-progress';
import { isoWeek } from '#model/progress/week';
import type { XpEvent } from '#model/progress/xp-event';

const moment = fc.date({
  min: new Date('2024-12-20'),
  max: new Date('2027-01-10'),
  noInvalidDate: true,
});

const xpEvents = fc.array(
  fc.record<XpEvent>({
    kind: fc.constant('lesson'),
    xp: fc.integer({ min: 0, max: 500 }),
    courseID: fc.constant('ferns'),
    lessonID: fc.string(),
    earnedAt: moment,
  }),
  { maxLength: 30 },
);

const nobody = newUserProgress('lea', 'Lea');

describe('withAwards', () => {
  it('gives the same state in whatever order and portions the lines come', () => {
    fc.assert(
      fc.property(
        xpEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length }),
            fc.nat(events.length),
          ),
        ),
        ([events, shuffled, cut]) => {
          const portions = withAwards(
            withAwards(nobody, shuffled.slice(0, cut)),
            shuffled.slice(cut),
          );
          expect(portions).toEqual(withAwards(nobody, events));
        },
      ),
    );
  });

  it('adds up: XP, level, lessons, the last day and the week of the latest line', () => {
    fc.assert(
      fc.property(xpEvents, (events) => {
        const after = withAwards(nobody, events);
        const xp = events.reduce((sum, event) => sum + event.xp, 0);
        expect(after).toMatchObject({ xp, level: levelOf(xp) });
        expect(after.counters.lessonsCompleted).toBe(events.length);
        const times = events.map(({ earnedAt }) => earnedAt.getTime());
        const last = times.length > 0 ? new Date(Math.max(...times)) : null;
        expect(after.lastActiveDate).toEqual(last);
        expect(after.week).toBe(last ? isoWeek(last) : '');
        const thisWeek = events.filter(({ earnedAt }) => isoWeek(earnedAt) === after.week);
        expect(after.weeklyXp).toBe(thisWeek.reduce((sum, event) => sum + event.xp, 0));
      }),
    );
  });

  it('leaves alone what it does not own', () => {
    const goals = [{ kind: 'streak_days' as const, target: 7, title: 'A week' }];
    const before = { ...nobody, learningGoals: goals, badges: ['b'], currentStreak: 3 };
    fc.assert(
      fc.property(xpEvents, (events) => {
        const { learningGoals, badges, currentStreak, userName } = withAwards(before, events);
        expect({ learningGoals, badges, currentStreak, userName }).toEqual({
          learningGoals: goals,
          badges: ['b'],
          currentStreak: 3,
          userName: 'Lea',
        });
      }),
    );
  });
});

describe('lessonAward', () => {
  const progress = {
    userID: 'lea',
    lessonID: 'spore',
    courseID: 'ferns',
    isCompleted: true,
    completedAt: new Date('2026-11-20T10:00:00Z'),
    timeSpent: 0,
    videoPosition: 0,
    readPosition: 0,
    hasNotes: false,
  };

  it('pays for the first completion, also when that is undone', () => {
    const award = {
      key: 'lesson:spore',
      event: {
        kind: 'lesson',
        xp: 10,
        courseID: 'ferns',
        lessonID: 'spore',
        earnedAt: progress.completedAt,
      },
    };
    expect(lessonAward(progress)).toEqual(award);
    expect(lessonAward({ ...progress, isCompleted: false })).toEqual(award);
  });

  it('pays nothing before', () => {
    expect(lessonAward({ ...progress, isCompleted: false, completedAt: null })).toBeNull();
  });
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
});
const kept = { passedQuizIDs: ['q'], certificateID: null };

describe('an enrolment', () => {
  it('is the same told lesson by lesson, in any order and twice, as computed from all', () => {
    fc.assert(
      fc.property(
        course,
        lessonStates,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('active' as const, 'paused' as const, 'dropped' as const),
        (of, states, turn, status) => {
          const whole = derivedEnrollmentOf(status, of, states, kept);
          const turned = [...states.slice(turn), ...states.slice(0, turn), ...states];
          const told = turned.reduce(
            (enrollment, lesson) => ({ ...enrollment, ...withLessons(enrollment, [lesson]) }),
            derivedEnrollmentOf(status, of, [], kept),
          );
          expect(told).toEqual(whole);
        },
      ),
    );
  });

  it('is complete when every lesson of the course is, and only then', () => {
    fc.assert(
      fc.property(course, lessonStates, (of, states) => {
        const derived = derivedEnrollmentOf('active', of, states, kept);
        const done = new Set(
          states.filter(({ isCompleted }) => isCompleted).map(({ lessonID }) => lessonID),
        );
        const isAll = of.lessonIDs.length > 0 && of.lessonIDs.every((id) => done.has(id));
        expect(derived.progress === 100).toBe(isAll);
        expect(derived.status).toBe(isAll ? 'completed' : 'active');
        expect(derived.completedAt !== null).toBe(isAll);
        expect(derived.completedLessonIDs).toEqual(
          of.lessonIDs.filter((id) => done.has(id)).sort(),
        );
        expect(derived.lessonCount).toBe(of.lessonIDs.length);
      }),
    );
  });

  it('that is paused or dropped stays so', () => {
    const done = { lessonID: 'a', isCompleted: true, completedAt: new Date(0) };
    const of = { category: 'Science', lessonIDs: ['a'] };
    for (const status of ['paused', 'dropped'] as const) {
      expect(derivedEnrollmentOf(status, of, [done], kept)).toMatchObject({
        status,
        progress: 100,
      });
    }
  });
});
