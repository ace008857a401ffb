import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Badge } from '#model/badges/badge';
import { noLocalNames } from '#model/content/local-names';
import { applyXpCauses, applyXpEvent } from '#model/progress/engine';
import { newLearnerState, type LearnerState } from '#model/progress/learner-state';
import type { LessonProgress } from '#model/progress/lesson-progress';
import {
  correctionCause,
  courseCause,
  flashcardsCause,
  ledgerKey,
  lessonCauses,
  quizCause,
  type Cause,
  type XpEvent,
} from '#model/progress/ledger';
import { xpRules } from '#model/progress/xp-rules';

const badge = (criteria: string, xpReward: number): Badge => ({
  name: criteria,
  names: noLocalNames,
  description: '',
  descriptions: noLocalNames,
  imageUrl: '',
  criteria,
  xpReward,
});
const badges = new Map([
  ['five', badge('complete_5_lessons', 20)],
  ['science', badge('complete_3_lessons and earn_100_xp', 30)],
  ['course', badge('complete_1_courses', 50)],
  ['streak', badge('streak_3_days', 40)],
  ['xp', badge('earn_200_xp', 100)],
  ['level', badge('reach_level_3', 70)],
  ['sharp', badge('score_90_on_2_quizzes', 20)],
  ['cards', badge('review_20_flashcards and pass_1_quizzes', 15)],
  ['broken', badge('do_something', 1000)],
]);

const start = Date.parse('2026-03-20T00:00:00Z');
const hour = 3_600_000;

/** What a lesson completed at a moment may pay. */
const lessonOf = (lesson: Pick<LessonProgress, 'lessonID' | 'timeSpent'> & { completedAt: Date }) =>
  lessonCauses([
    {
      ...lesson,
      userID: 'lea',
      courseID: 'ferns',
      isCompleted: true,
      videoPosition: 0,
      readPosition: 1,
      hasNotes: false,
    },
  ])[0]!;

const lessons = fc
  .record({
    lessonID: fc.integer({ min: 0, max: 60 }).map((number) => `l${number}`),
    hours: fc.integer({ min: 0, max: 24 * 30 }),
    timeSpent: fc.integer({ min: 0, max: 9000 }),
  })
  .map(({ lessonID, hours, timeSpent }) =>
    lessonOf({
      lessonID,
      completedAt: new Date(start + hours * hour),
      timeSpent,
    }),
  );
/** So many on one day that the day's cap is reached. */
const burst = fc.integer({ min: 0, max: 20 }).map((days) =>
  Array.from({ length: 34 }, (_, index) =>
    lessonOf({
      lessonID: `b${index}`,
      completedAt: new Date(start + days * 24 * hour + index * 1000),
      timeSpent: 60,
    }),
  ),
);
const courses = fc.integer({ min: 0, max: 24 * 30 }).map((hours) =>
  courseCause({
    courseID: 'ferns',
    completedAt: new Date(start + hours * hour),
    subject: 'science',
  }),
);
const corrections = fc
  .integer({ min: -30, max: 30 })
  .map((xp) =>
    correctionCause({ id: 'c1', xp, reason: 'A mistake.', at: new Date(start + 5 * hour) }),
  );
/**
 * Gradings of a few quizzes, each with any score: an attempt, a better one, a correction of marks. Those of a quiz are of
 * one day: on which of several days the difference is paid depends on which is known first.
 */
const gradings = fc
  .record({
    quiz: fc.integer({ min: 0, max: 2 }),
    revision: fc.integer({ min: 1, max: 4 }),
    percent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ quiz, revision, percent }) =>
    quizCause({
      courseID: 'ferns',
      quizID: `q${quiz}`,
      percent,
      hasPassed: percent >= 40,
      revision,
      takenAt: new Date(start + (quiz * 24 + 12) * hour + revision),
    }),
  );
/** Counts of the cards of a few study days. */
const reviews = fc
  .record({ day: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 12 }) })
  .map(({ day, count }) => {
    // At noon, so that all counts of a study day are of one learning day.
    const at = new Date(start + day * 24 * hour + 12 * hour + count);
    return flashcardsCause({ day: `2026-03-2${day}`, count, at });
  });
/** Causes as they happened: one for each key. */
const history = fc
  .tuple(
    fc.array(lessons, { maxLength: 14 }),
    fc.option(burst, { nil: [], freq: 1 }),
    fc.array(gradings, { maxLength: 6 }),
    fc.array(reviews, { maxLength: 6 }),
    fc.array(courses, { maxLength: 1 }),
    fc.array(corrections, { maxLength: 1 }),
  )
  .map((parts) => [
    ...new Map(parts.flat().map((cause: Cause) => [ledgerKey(cause), cause])).values(),
  ]);

const learner = (): LearnerState => ({
  ...newLearnerState(),
  clock: [
    { since: new Date(0), timezone: 'Europe/Berlin', dayStartHour: 4, restDays: ['sun'] },
    { since: new Date(start + 200 * hour), timezone: 'Asia/Tokyo', dayStartHour: 0, restDays: [] },
  ],
});

/** Feeds causes in batches, as functions do: what the ledger holds already is left out. */
function feed(batches: Cause[][]): { state: LearnerState; ledger: Map<string, XpEvent> } {
  let state = learner();
  const ledger = new Map<string, XpEvent>();
  for (const batch of batches) {
    const unpaid = batch.filter((cause) => !ledger.has(ledgerKey(cause)));
    const { state: after, lines } = applyXpCauses(state, unpaid, badges);
    for (const [key, line] of lines) {
      if (ledger.has(key)) throw new Error(`${key} pays twice.`);
      ledger.set(key, line);
    }
    state = after;
  }
  return { state, ledger };
}

/** A delivery: every cause at least once, shuffled and cut into batches. */
const delivery = (causes: Cause[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...causes, ...causes], { minLength: causes.length * 2 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 60 }),
    )
    .map(([shuffled, sizes]) => {
      const batches: Cause[][] = [];
      for (let at = 0, turn = 0; at < shuffled.length; turn++) {
        const size = sizes[turn % sizes.length]!;
        batches.push(shuffled.slice(at, at + size));
        at += size;
      }
      return batches;
    });

const sum = (ledger: Map<string, XpEvent>) =>
  [...ledger.values()].reduce((total, line) => total + line.xp, 0);

describe('the engine', () => {
  it('comes to one state, in whatever order and however often causes are delivered', () => {
    const sequences = history.chain((causes) => fc.tuple(fc.constant(causes), delivery(causes)));
    fc.assert(
      fc.property(sequences, ([causes, batches]) => {
        const inOrder = feed(causes.length > 0 ? [causes] : []);
        const shuffled = feed(batches);
        expect(shuffled.state).toEqual(inOrder.state);
        expect(sum(shuffled.ledger)).toBe(shuffled.state.xp);
        expect([...shuffled.ledger.keys()].sort()).toEqual([...inOrder.ledger.keys()].sort());
      }),
      { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  }, 120_000);

  it('pays a kind no more than its cap on one day', () => {
    fc.assert(
      fc.property(burst, (causes) => {
        const { state, lines } = applyXpCauses(learner(), causes, new Map());
        expect(state.xp).toBe(xpRules.lesson.dailyCap);
        expect(state.counters.lessonsCompleted).toBe(causes.length);
        expect([...lines.values()].filter(({ xp }) => xp === 0)).toHaveLength(4);
      }),
    );
  });

  it('awards a badge once, with its XP, and the badge that follows from it', () => {
    const lesson = (number: number) =>
      lessonOf({
        lessonID: `l${number}`,
        completedAt: new Date(start),
        timeSpent: 0,
      });
    const { state, lines, progressEvents } = applyXpCauses(
      learner(),
      Array.from({ length: 8 }, (_, n) => lesson(n)),
      badges,
    );
    // 80 of the lessons, 20 of five lessons; the 100 XP that makes bring another 30.
    expect(state.badges).toEqual(['five', 'science']);
    expect(state.xp).toBe(130);
    expect(lines.get('badge:science')?.xp).toBe(30);
    expect(progressEvents).toContainEqual({ kind: 'level', level: 2 });
    const again = applyXpCauses(state, [], badges);
    expect(again.lines.size).toBe(0);
    expect(again.state).toBe(state);
  });

  it('pays a better attempt the difference, and takes back what a new grading takes, but no badge', () => {
    const graded = (revision: number, percent: number) =>
      quizCause({
        ...{ courseID: 'ferns', quizID: 'q', percent, hasPassed: percent >= 50, revision },
        takenAt: new Date(start),
      });
    const sharp = new Map([['sharp', badge('score_90_on_1_quizzes', 0)]]);
    const paid = (causes: Cause[]) => {
      const { state, lines } = applyXpCauses(learner(), causes, sharp);
      const xps = [...lines.values()].filter(({ kind }) => kind === 'quiz').map(({ xp }) => xp);
      return { xps, xp: state.xp, badges: state.badges };
    };
    const history = [graded(1, 40), graded(2, 80), graded(3, 100), graded(4, 60), graded(5, 30)];
    expect(paid(history)).toEqual({ xps: [0, 24, 6, -12, -18], xp: 0, badges: ['sharp'] });
    expect(paid([...history.slice(3, 4), ...history.slice(0, 3)]).xp).toBe(18);
  });

  it('pays a study day for each card once, up to its cap', () => {
    const day = '2026-03-20';
    const counts = [30, 10, 45, 80].map((count, index) =>
      flashcardsCause({ day, count, at: new Date(start + 12 * hour + index) }),
    );
    const { state } = applyXpCauses(learner(), counts, new Map());
    expect(state.xp).toBe(xpRules.flashcards.dailyCap);
    expect(state.counters.flashcardsReviewed).toBe(80);
    const months = flashcardsCause({
      day: '2026-06-01',
      count: 5,
      at: new Date(start + 80 * 24 * hour),
    });
    const later = applyXpCauses(state, [months], new Map()).state;
    const late = flashcardsCause({ day, count: 99, at: new Date(start + 81 * 24 * hour) });
    expect(applyXpCauses(later, [late], new Map()).state.xp).toBe(later.xp);
  });

  it('builds the same counters from the ledger alone', () => {
    fc.assert(
      fc.property(history, (causes) => {
        const { state, ledger } = feed([causes]);
        const rebuilt = [...ledger.values()].reduce(
          (state, line) => applyXpEvent(state, line),
          learner(),
        );
        expect(rebuilt.counters).toEqual(state.counters);
        expect(rebuilt.activeDays).toEqual(state.activeDays);
        expect(rebuilt.xp).toBe(state.xp);
      }),
    );
  });
});
