import { beforeEach, expect, it } from 'vitest';
import { FieldValue } from 'firebase-admin/firestore';
import { db } from '@trellis/functions/firestore/admin';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { courseReviewPath, quizStatsPath } from '@trellis/model/paths';
import { shardOfAttempt } from '@trellis/model/quiz/quiz-stats';
import { aWrittenReview } from '#tests/factories/a-course-review';
import { cascade } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import { write } from '#tests/functions/events';
import { begin, openQuiz, take } from '#tests/functions/quiz-fixtures';
import {
  complete,
  differences,
  enrol,
  openBadge,
  openCourse,
  run,
  signUp,
} from '#tests/functions/fixtures';

beforeEach(clear);

const quizStatsOfLea = quizStatsPath('quiz', shardOfAttempt('lea_quiz_1'));

/** Damages, and what the rebuild reports for each. */
const damages: [path: string, damage: object | null, said: string[]][] = [
  ['profiles/lea', null, ['(document)']],
  ['user_progress/lea', { xp: 999 }, ['xp']],
  ['user_progress/lea', { level: 7, 'counters.lessonsCompleted': 3 }, ['level', 'counters']],
  ['user_progress/lea', { unreadNotifications: 7 }, ['unreadNotifications']],
  ['user_progress/lea', { xp: 'many' }, ['(document)']],
  ['user_progress/lea', null, ['(document)']],
  ['user_progress/lea/xp_events/lesson:ferns-1', null, ['(document)']],
  ['user_progress/lea/xp_events/lesson:ferns-1', { xp: 50 }, ['xp']],
  ['user_progress/lea', { repairedDays: ['2026-01-05'] }, ['repairedDays']],
  ['badge_lists/all', { badges: {} }, ['badges']],
  ['badge_lists/all', { badges: 5 }, ['(document)']],
  ['badge_lists/all', null, ['(document)']],
  ['leaderboard/lea', { userName: 'Champion' }, ['userName']],
  ['leaderboard/lea', null, ['(document)']],
  ['enrollments/lea_ferns', { progress: 99, lessonIDs: [] }, ['progress', 'lessonIDs']],
  ['enrollments/lea_ferns', { status: 'completed' }, ['status']],
  ['enrollments/lea_ferns', { learnerName: 'Champion' }, ['learnerName']],
  ['enrollments/lea_ferns', { learnerNameFolded: '' }, ['learnerNameFolded']],
  ['enrollments/lea_ferns', { timeSpent: 9999 }, ['timeSpent']],
  ['enrollments/lea_ferns', { progress: FieldValue.delete() }, ['progress']],
  ['course_stats/ferns', { active: 7, bands: [1] }, ['active', 'bands']],
  ['course_stats/ferns', { stalled: 1, asOf: new Date(0) }, ['stalled']],
  ['course_stats/ferns', { active: 'many' }, ['(document)']],
  ['course_stats/ferns', null, ['(document)']],
  [quizStatsOfLea, { percentSum: 100, passed: 0 }, ['passed', 'percentSum']],
  [quizStatsOfLea, { 'questions.q1.right': 0 }, ['questions']],
  [quizStatsOfLea, { 'questions.q4.otherWrong': 3 }, ['questions']],
  [quizStatsOfLea, { attempts: 'many' }, ['(document)']],
  [quizStatsOfLea, null, ['(document)']],
  ['courses/ferns', { lessonCount: 7, outline: [] }, ['lessonCount', 'outline']],
  ['courses/ferns', { enrollmentCount: 7 }, ['enrollmentCount']],
  ['courses/ferns', { ratings: [0, 0, 0, 0, 9], ratingCount: 9 }, ['ratings', 'ratingCount']],
  ['courses/ferns', { ratingAverage: 5 }, ['ratingAverage']],
  ['courses/ferns/reviews/lea', { authorName: 'Champion' }, ['authorName']],
  ['courses/ferns', { teachers: [] }, ['teachers']],
  ['courses/ferns', { teachers: [{ id: 'tess', name: 'Champion', avatarUrl: '' }] }, ['teachers']],
  ['course_outlines/ferns', { items: [] }, ['items']],
  ['course_outlines/ferns', { items: 5 }, ['(document)']],
  ['course_outlines/ferns', null, ['(document)']],
  ['quizzes/quiz', { version: 7, maxScore: 50 }, ['version', 'maxScore']],
  ['quiz_attempts/lea_quiz_1', { percent: 100, score: 4 }, ['score', 'percent']],
  ['quiz_attempts/lea_quiz_1', { status: 'submitted', gradedAt: null }, ['gradedAt', 'status']],
  ['quiz_attempts/lea_quiz_2', { deadline: null }, ['deadline']],
  ['attempt_feedback/lea_quiz_1', { passed: false }, ['passed']],
  ['attempt_feedback/lea_quiz_1', null, ['(document)']],
  ['user_progress/lea', { 'quizzes.quiz.percent': 7 }, ['quizzes']],
  ['user_progress/lea', { 'skills.Science.done': 7 }, ['skills']],
  ['user_progress/lea/xp_events/quiz:quiz:1', { xp: 12 }, ['xp']],
  ['user_progress/lea/xp_events/quiz:quiz:1', { amount: 80 }, ['amount']],
  ['user_progress/lea/xp_events/quiz:quiz:1', null, ['(document)']],
  ['enrollments/lea_ferns', { passedQuizIDs: [] }, ['passedQuizIDs']],
  ['catalog/0', { 'courses.ferns.title': 'Moss' }, ['courses.ferns']],
  ['catalog/0', { 'courses.gone': { title: 'Gone' } }, ['(document)']],
  ['catalog/0', null, ['courses.ferns']],
];

async function learnFerns() {
  await signUp('lea');
  await signUp('tess');
  await openBadge('hundred', { criteria: 'complete_100_lessons' });
  await openQuiz('quiz');
  await openCourse('ferns', 4);
  await enrol('lea', 'ferns');
  const follow = await cascade();
  await take('lea', 'quiz', 1, 3);
  await begin('lea', 'quiz', { number: 2 });
  await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
  await run.progress(await complete('lea', 'ferns', 'ferns-1'));
  const review = aWrittenReview({ userID: 'lea' });
  await run.courseReview(await write(courseReviewPath('ferns', 'lea'), review));
  expect(await differences()).toEqual([]);
}

const found = async () => {
  const all = [];
  for await (const mismatch of allMismatches()) all.push(mismatch);
  return all;
};

it('reports and repairs every damage to what functions own', async () => {
  await learnFerns();
  for (const [path, damage, said] of damages) {
    await (damage === null ? db.doc(path).delete() : db.doc(path).update({ ...damage }));
    const mismatches = await found();
    const told = mismatches.flatMap(({ path: of, differences }) =>
      differences.map(({ field }) => `${of} ${field}`),
    );
    expect(told.sort(), path).toEqual(said.map((field) => `${path} ${field}`).sort());
    // The next round must find only its own damage, so repair this one.
    for (const { mend } of mismatches) await mend();
  }
  expect(await found()).toEqual([]);
}, 240_000);

/** A part of the quiz's results that holds no attempt of Lea's. */
const ghostStats = quizStatsPath(
  'quiz',
  ['0', '1'].find((shard) => shard !== shardOfAttempt('lea_quiz_1'))!,
);

it('deletes what has no source', async () => {
  await learnFerns();
  const sourceless = [
    'user_progress/ghost',
    'leaderboard/ghost',
    'user_progress/lea/xp_events/lesson:never',
    'user_progress/lea/xp_events/quiz:quiz:2',
    'attempt_feedback/lea_quiz_2',
    ghostStats,
  ];
  for (const path of sourceless) await db.doc(path).set({ xp: 10, userID: 'lea' });
  const mismatches = await found();
  expect(mismatches.map(({ path }) => path).sort()).toEqual(sourceless.sort());
  for (const { mend } of mismatches) await mend();
  expect(await differences()).toEqual([]);
});

it('yields to concurrent writes while repairing', async () => {
  await learnFerns();
  await db.doc('user_progress/lea').update({ xp: 999 });
  const [mismatch] = await found();
  await db.doc('user_progress/lea').update({ xp: 998 });
  await expect(mismatch?.mend()).rejects.toThrow('FAILED_PRECONDITION');
});
