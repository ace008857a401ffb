// Ids that join two parts with `_` are ambiguous: `u` + `1_x` equals `u_1` + `x`.
import * as paths from '@trellis/model/paths';
import { aCourse } from '#tests/factories/a-course';
import { aLesson } from '#tests/factories/a-lesson';
import { aQuiz, aQuizVersion, aTakenQuiz } from '#tests/factories/a-quiz';
import { aTaker, anAttempt } from '#tests/factories/an-attempt';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { aUser } from '#tests/factories/a-user';
import { allows, denies, stories } from '#tests/rules/access-table';
import { as, nowIn } from '#tests/rules/client';
import type { Persona } from '#tests/rules/personas';
import { put } from '#tests/rules/put';
import { begin } from '#tests/rules/quiz-attempts/attempts';

const person = (uid: string): Persona => ({
  uid,
  token: { email: `${uid}@school.example`, email_verified: true },
  user: aUser(),
});
const u = person('u');
const u1 = person('u_1');
const dated = (data: { createdAt: Date; updatedAt: Date }) => nowIn(data, 'createdAt', 'updatedAt');

stories('joined ids', () => {
  /** Creates both users, and an enrolment of `u` in `1_paid`, whose id equals that of `u_1` in `paid`. */
  const known = (documents: Record<string, object> = {}) =>
    put({
      [paths.userPath('u')]: aUser(),
      [paths.userPath('u_1')]: aUser(),
      [paths.enrollmentPath('u', '1_paid')]: anEnrollment({ userID: 'u', courseID: '1_paid' }),
      [paths.lessonPath('premium')]: aLesson({ courseID: 'paid', moduleID: null }),
      [paths.coursePath('paid')]: aCourse('paid'),
      ...documents,
    });

  for (const [collection, data] of Object.entries({
    courses: dated(aCourse({ authorID: 'tess', teacherIDs: ['tess'] })),
    lessons: dated(aLesson()),
    quizzes: dated(aQuiz()),
  })) {
    denies(`denies a new id with a separator in ${collection}`, () =>
      as('teacher').set(`${collection}/1_new`, data),
    );
    allows(`allows one without in ${collection}`, () =>
      as('teacher').set(`${collection}/1-new`, data),
    );
  }

  denies('a paid lesson to whom an enrolment belongs by its id alone', async () => {
    await known();
    return as(u1).get(paths.lessonPath('premium'));
  });
  allows('allows it to whom one belongs by its fields', async () => {
    await known({
      [paths.enrollmentPath('u_1', 'paid')]: anEnrollment({ userID: 'u_1', courseID: 'paid' }),
    });
    return as(u1).get(paths.lessonPath('premium'));
  });
  denies('a paid lesson through an enrolment in another course under its id', async () => {
    await known({
      [paths.enrollmentPath('u_1', 'paid')]: anEnrollment({ userID: 'u_1', courseID: '1_paid' }),
    });
    return as(u1).get(paths.lessonPath('premium'));
  });
  for (const get of [
    paths.leaderboardSummaryPath('course:paid'),
    paths.courseEntryPath('paid', 'u_1'),
  ])
    denies(`denies ${get} to whom an enrolment belongs by its id alone`, async () => {
      await known();
      return as(u1).get(get);
    });
  denies('an archived course to whom an enrolment belongs by its id alone', async () => {
    await known({ [paths.coursePath('paid')]: aCourse('archived') });
    return as(u1).get(paths.coursePath('paid'));
  });
  denies('changing an enrolment that reads like one’s own', async () => {
    await known();
    return as(u1).update(paths.enrollmentPath('u_1', 'paid'), { status: 'paused' });
  });

  /**
   * Stores a submitted attempt under the id that `u_1` at `q` shares with `u` at `1_q`; `before` overrides its
   * fields.
   */
  const taken = (before: object = {}) =>
    known({
      [paths.enrollmentPath('u_1', 'ferns')]: anEnrollment({ userID: 'u_1' }),
      [paths.quizPath('q')]: aTakenQuiz(),
      [paths.quizVersionPath('q', 1)]: aQuizVersion(),
      [paths.attemptPath('u_1', 'q', 1)]: {
        ...anAttempt('submitted', { userID: 'u_1', quizID: 'q' }),
        ...before,
      },
      [paths.takerPath('q', 'u_1')]: aTaker(),
    });
  allows('a second attempt after one’s own first', async () => {
    await taken();
    return begin(u1, { quizID: 'q', number: 2 });
  });
  for (const before of [{ userID: 'u' }, { quizID: '1_q' }])
    denies(`denies it after a first of ${JSON.stringify(before)}`, async () => {
      await taken(before);
      return begin(u1, { quizID: 'q', number: 2 });
    });
  denies('reading an attempt that reads like one’s own', async () => {
    await taken({ userID: 'u', quizID: '1_q' });
    return as(u1).get(paths.attemptPath('u_1', 'q', 1));
  });
  denies('progress that reads like one’s own', async () => {
    await known({ [paths.lessonProgressPath('u', '1_x')]: { userID: 'u', lessonID: '1_x' } });
    return as(u1).get(paths.lessonProgressPath('u_1', 'x'));
  });
  denies('opening questions by an attempt that reads like one’s own', async () => {
    await taken({ userID: 'u', quizID: '1_q' });
    await put({ [paths.takerPath('q', 'u_1')]: null });
    return as(u1).set(paths.takerPath('q', 'u_1'), aTaker());
  });
  denies('notes of nobody to who is not known', () => as(u).get('users/u_1/lesson_notes/x'));
});
