import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlineGroup, OutlineStep } from '#model/programs/program-outline';
import type { ProgramEnrollment } from '#model/programs/program-enrollment';
import {
  coursesToEnrolIn,
  derivedProgramEnrollmentOf,
  ownProgramOf,
  programProgress,
  type CourseRecord,
} from '#model/programs/program-progress';

const now = new Date('2026-11-30T10:00:00Z');
const course = (courseID: string, changes: Partial<OutlineStep> = {}): OutlineStep => ({
  ...{ kind: 'course', courseID, quizID: null, title: courseID, isRequired: true, isOpen: true },
  ...{ minutes: 10, price: 0, currency: 'USD' },
  ...changes,
});
const group = (
  id: string,
  steps: OutlineStep[],
  changes: Partial<OutlineGroup> = {},
): OutlineGroup => ({ id, title: id, need: null, steps, after: [], ...changes });
const completed = (...courseIDs: string[]): Map<string, CourseRecord> =>
  new Map(courseIDs.map((courseID) => [courseID, { completedAt: now, passedQuizIDs: [] }]));

/** Ferns and mosses; then two of three; then an exam. */
const botany = [
  group('basics', [course('ferns'), course('mosses'), course('lichens', { isRequired: false })]),
  group(
    'choice',
    ['trees', 'roses', 'grasses'].map((id) => course(id)),
    {
      need: 2,
      after: ['basics'],
    },
  ),
  group('exam', [course('trees', { kind: 'quiz', quizID: 'exam' })], { after: ['choice'] }),
];

const nothingDone = {
  status: 'active' as const,
  ...{ doneSteps: [], completedAt: null, certificateID: null, certificateHold: null },
};

describe('progress in a program', () => {
  it('counts what is needed: required steps, so many of a choice, and passed quizzes', () => {
    const records = completed('ferns', 'lichens', 'roses');
    expect(programProgress(botany, records)).toEqual({
      progress: 40,
      isComplete: false,
      doneSteps: ['course:ferns', 'course:lichens', 'course:roses'],
      openGroupIDs: ['basics'],
    });
    const all = completed('ferns', 'mosses', 'roses', 'trees', 'grasses');
    expect(programProgress(botany, all)).toMatchObject({
      progress: 80,
      openGroupIDs: ['basics', 'choice', 'exam'],
    });
    all.set('trees', { completedAt: null, passedQuizIDs: ['exam'] });
    expect(programProgress(botany, all)).toMatchObject({ progress: 100, isComplete: true });
  });

  it('does not need a step that can no longer be begun, unless it is done', () => {
    const outline = [group('basics', [course('ferns'), course('mosses', { isOpen: false })])];
    expect(programProgress(outline, completed('ferns')).progress).toBe(100);
    expect(programProgress(outline, completed('mosses')).progress).toBe(50);
  });

  it('is never complete where nothing is needed', () => {
    const outline = [group('basics', [course('ferns', { isRequired: false })])];
    expect(programProgress(outline, completed('ferns'))).toMatchObject({
      progress: 0,
      isComplete: false,
    });
  });

  it('keeps a completion whatever becomes of the steps', () => {
    const done = derivedProgramEnrollmentOf(
      [group('basics', [course('ferns')])],
      nothingDone,
      completed('ferns'),
      now,
    );
    expect(done).toMatchObject({ status: 'completed', progress: 100, completedAt: now });
    const later = new Date('2027-01-01');
    expect(derivedProgramEnrollmentOf(botany, done, completed('ferns'), later)).toMatchObject({
      ...{ status: 'completed', progress: 100, completedAt: now },
      doneSteps: ['course:ferns'],
    });
    expect(derivedProgramEnrollmentOf([], done, new Map(), later).completedAt).toEqual(now);
  });

  it('holds the certificate of a program that was completed by nothing but what was taken out', () => {
    const two = [group('basics', [course('ferns'), course('mosses')])];
    const half = derivedProgramEnrollmentOf(two, nothingDone, completed('ferns'), now);
    expect(half.certificateHold).toBeNull();
    const one = [group('basics', [course('ferns')])];
    const held = derivedProgramEnrollmentOf(one, half, completed('ferns'), now);
    expect(held).toMatchObject({ status: 'completed', certificateHold: 1 });
    const closed = [group('basics', [course('ferns'), course('mosses', { isOpen: false })])];
    expect(derivedProgramEnrollmentOf(closed, half, completed('ferns'), now).certificateHold).toBe(
      1,
    );
    const choice = [group('basics', [course('ferns'), course('mosses')], { need: 1 })];
    expect(derivedProgramEnrollmentOf(choice, half, completed('ferns'), now).certificateHold).toBe(
      1,
    );
    // It stays while nothing more is done, and ends with one step more.
    expect(derivedProgramEnrollmentOf(two, held, completed('ferns'), now).certificateHold).toBe(1);
    const more = derivedProgramEnrollmentOf(two, held, completed('ferns', 'mosses'), now);
    expect(more.certificateHold).toBeNull();
    // What the learner has completed themselves is not held, also if something is taken out later.
    const earned = derivedProgramEnrollmentOf(two, half, completed('ferns', 'mosses'), now);
    expect(earned.certificateHold).toBeNull();
    const later = derivedProgramEnrollmentOf(one, earned, completed('ferns'), now);
    expect(later.certificateHold).toBeNull();
    const before = derivedProgramEnrollmentOf(two, nothingDone, completed('ferns', 'mosses'), now);
    expect(before.certificateHold).toBeNull();
  });

  const step = fc.record({
    isRequired: fc.boolean(),
    isOpen: fc.boolean(),
    isQuiz: fc.boolean(),
    isDone: fc.boolean(),
  });
  const need = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
  const groups = fc.array(
    fc.record({ need, steps: fc.array(step, { minLength: 1, maxLength: 4 }) }),
    { maxLength: 5 },
  );

  it('equals a count by hand', () => {
    fc.assert(
      fc.property(groups, fc.infiniteStream(fc.boolean()), (drawn, isAfter) => {
        const records = new Map<string, CourseRecord>();
        const outline = drawn.map(({ need: needed, steps }, at) =>
          group(
            `g${at}`,
            steps.map(({ isRequired, isOpen, isQuiz, isDone }, place) => {
              const id = `c${at}-${place}`;
              records.set(id, {
                completedAt: isDone && !isQuiz ? now : null,
                passedQuizIDs: isDone && isQuiz ? ['q'] : ['another'],
              });
              return course(id, {
                ...{ isRequired, isOpen },
                ...(isQuiz ? { kind: 'quiz', quizID: 'q' } : {}),
              });
            }),
            {
              need: needed,
              after: drawn.slice(0, at).flatMap((_, i) => (isAfter.next().value ? [`g${i}`] : [])),
            },
          ),
        );

        let wanted = 0;
        let got = 0;
        const settled: boolean[] = [];
        for (const { need: needed, steps } of drawn) {
          let [w, g] = [0, 0];
          for (const { isRequired, isOpen, isDone } of steps) {
            if (!isOpen && !isDone) continue;
            if (needed === null && !isRequired) continue;
            w++;
            if (isDone) g++;
          }
          if (needed !== null && w > needed) w = needed;
          if (g > w) g = w;
          settled.push(g === w);
          wanted += w;
          got += g;
        }
        const result = programProgress(outline, records);
        expect(result.progress).toBe(wanted === 0 ? 0 : Math.floor((100 * got) / wanted));
        expect(result.isComplete).toBe(wanted > 0 && got === wanted);
        expect(result.doneSteps).toHaveLength(
          drawn.flatMap(({ steps }) => steps).filter(({ isDone }) => isDone).length,
        );
        const open = outline.filter(({ after }) => after.every((id) => settled[Number(id[1])]));
        expect(result.openGroupIDs).toEqual(open.map(({ id }) => id));
      }),
    );
  });
});

describe('what comes next', () => {
  const mine = (changes: Partial<ProgramEnrollment>): ProgramEnrollment => ({
    ...{ userID: 'lea', programID: 'botany', enrolledAt: now, status: 'active' },
    ...{ targetCompletionDate: null, progress: 0, openGroupIDs: ['basics'] },
    ...nothingDone,
    ...changes,
  });

  it('enrols in the required courses of open groups, not in those of a choice or for money', () => {
    expect(coursesToEnrolIn(botany, ['basics'])).toEqual(['ferns', 'mosses']);
    expect(coursesToEnrolIn(botany, ['choice'])).toEqual([]);
    expect(coursesToEnrolIn(botany, ['exam'])).toEqual(['trees']);
    const closed = [course('ferns', { isOpen: false }), course('mosses', { price: 100 })];
    expect(coursesToEnrolIn([group('basics', closed)], ['basics'])).toEqual([]);
  });

  it('names the first required course that is left, and none where there is a choice', () => {
    const next = (changes: Partial<ProgramEnrollment>) =>
      ownProgramOf(botany, mine(changes))?.nextCourseID;
    expect(next({})).toBe('ferns');
    expect(next({ doneSteps: ['course:ferns'] })).toBe('mosses');
    expect(next({ status: 'paused' })).toBeNull();
    const basics = ['course:ferns', 'course:mosses'];
    expect(next({ doneSteps: basics, openGroupIDs: ['basics', 'choice'] })).toBeNull();
    const doneSteps = [...basics, 'course:roses', 'course:trees'];
    expect(next({ doneSteps, openGroupIDs: ['basics', 'choice', 'exam'] })).toBe('trees');
  });

  it('shows nothing of a program that was left', () => {
    expect(ownProgramOf(botany, mine({ status: 'dropped' }))).toBeNull();
  });
});
