import { HttpsError, type CallableRequest } from 'firebase-functions/v2/https';
import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { auth, db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import {
  countLearners,
  refreshAllStats,
  refreshCourseStats,
  refreshOldStats,
} from '@trellis/functions/progress/course-stats.store';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { runDeletion } from '@trellis/functions/deletions/run-deletion.store';
import { learnersOfCourse } from '@trellis/model/progress/learners-of-course';
import { queryOf } from '@trellis/functions/firestore/find';
import * as paths from '@trellis/model/paths';
import { enrollment, type Enrollment } from '@trellis/model/progress/enrollment';
import { courseStatsOf } from '@trellis/model/progress/course-stats';
import {
  addStats,
  mostWrongAnswers,
  noQuizStats,
  quizStatsShards,
  shardOfAttempt,
  type QuizStats,
} from '@trellis/model/quiz/quiz-stats';
import { aCourse } from '#tests/factories/a-course';
import { aProfile } from '#tests/factories/a-profile';
import { aUser } from '#tests/factories/a-user';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import { cascade } from '#tests/functions/cascade';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write } from '#tests/functions/events';
import {
  complete,
  data,
  differences,
  enrol,
  mark,
  openCourse,
  run,
  signUp,
} from '#tests/functions/fixtures';
import { begin, handIn, openQuiz, take } from '#tests/functions/quiz-fixtures';

beforeEach(clear);

const day = 86_400_000;
const now = new Date('2026-11-21T12:00:00Z');
const enrolmentOf = (uid: string, courseID = 'ferns') => data(refs.enrollment(uid, courseID));

/** Writes enrolments as functions derive them; delivers no event. */
async function put(courseID: string, changes: Partial<Enrollment>[]): Promise<Enrollment[]> {
  const all = changes.map((fields, index) => ({
    ...enrollment.parse(anEnrollment({ userID: `learner-${index}`, courseID })),
    lastSeenAt: now,
    ...fields,
  }));
  for (let start = 0; start < all.length; start += 500) {
    const batch = db.batch();
    for (const one of all.slice(start, start + 500)) {
      batch.set(refs.enrollment(one.userID, courseID).ref, one);
    }
    await batch.commit();
  }
  return all;
}

describe('the name in the enrolments', () => {
  it('is copied on enrolling, and follows every rename, with events in any order', async () => {
    await signUp('lea', { fullName: 'Lea Lange' });
    await openCourse('ferns', 1);
    await openCourse('mosses', 1);
    for (const courseID of ['ferns', 'mosses']) await enrol('lea', courseID);
    expect(await enrolmentOf('lea')).toMatchObject({
      learnerName: 'Lea',
      learnerNameFolded: 'lea',
    });
    const events = [];
    for (const displayName of ['Lea L.', 'Léa', 'ليلى']) {
      events.push(await write(paths.profilePath('lea'), aProfile({ displayName })));
    }
    await deliver(redelivered(events, randomFrom(7)), run.profile);
    for (const courseID of ['ferns', 'mosses']) {
      expect(await enrolmentOf('lea', courseID)).toMatchObject({
        learnerName: 'ليلى',
        learnerNameFolded: 'ليلي',
      });
    }
    expect(await differences()).toEqual([]);
  });

  it('arrives when the event of signing up comes after enrolling', async () => {
    await auth.createUser({ uid: 'lea' });
    const signedUp = await write(paths.userPath('lea'), aUser({ fullName: 'Lea Lange' }));
    await openCourse('ferns', 1);
    await enrol('lea', 'ferns');
    await run.user(signedUp);
    expect(await enrolmentOf('lea')).toMatchObject({ learnerName: 'Lea' });
  });

  it('follows a rename although the process dies between the two commits', async () => {
    await signUp('lea');
    await openCourse('ferns', 1);
    await enrol('lea', 'ferns');
    const renamed = await write(paths.profilePath('lea'), aProfile({ displayName: 'Fern Fan' }));
    expect(await crashing(1, 'before', () => run.profile(renamed))).toBe(true);
    await run.profile(renamed);
    expect(await enrolmentOf('lea')).toMatchObject({ learnerName: 'Fern Fan' });
  });
});

describe('the time in a course', () => {
  const read40 = (lessonID: string, timeSpent: number, courseID = 'ferns') =>
    write(
      paths.lessonProgressPath('lea', lessonID),
      aLessonProgress({ userID: 'lea', courseID, lessonID, timeSpent }),
    );

  it('is the sum over its lessons, with each event one to three times in any order', async () => {
    await signUp('lea');
    await openCourse('ferns', 3);
    await enrol('lea', 'ferns');
    const events = [
      await read40('ferns-1', 100),
      await read40('ferns-2', 50),
      await read40('ferns-1', 250),
      await complete('lea', 'ferns', 'ferns-3'),
      await read40('moss', 7, 'mosses'),
    ];
    const { failures } = await deliver(redelivered(events, randomFrom(3)), (event) =>
      run.progress(event),
    );
    expect(failures).toEqual([]);
    expect(await enrolmentOf('lea')).toMatchObject({ timeSpent: 340 });
    expect(await differences()).toEqual([]);
  });

  it('counts what was read before enrolling, and leaves out what was deleted or has moved', async () => {
    await signUp('lea');
    await openCourse('ferns', 2);
    await openCourse('mosses', 1);
    await read40('ferns-1', 60);
    await enrol('lea', 'ferns');
    await enrol('lea', 'mosses');
    expect(await enrolmentOf('lea')).toMatchObject({ timeSpent: 60 });
    await run.progress(await read40('ferns-1', 60, 'mosses'));
    expect(await enrolmentOf('lea')).toMatchObject({ timeSpent: 0 });
    expect(await enrolmentOf('lea', 'mosses')).toMatchObject({ timeSpent: 60 });
    await run.progress(await write(paths.lessonProgressPath('lea', 'ferns-1'), null));
    expect(await enrolmentOf('lea', 'mosses')).toMatchObject({ timeSpent: 0 });
    expect(await differences()).toEqual([]);
  });
});

describe('when a learner was last seen', () => {
  it('is on enrolling, then with reading, lessons and quizzes, and never earlier again', async () => {
    await signUp('lea');
    await openQuiz('quiz');
    await openCourse('ferns', 2);
    await enrol('lea', 'ferns');
    const { enrolledAt } = await enrolmentOf('lea');
    expect((await enrolmentOf('lea')).lastSeenAt).toEqual(enrolledAt);
    const completedAt = new Date(enrolledAt.getTime() + 5 * day);
    await run.progress(await complete('lea', 'ferns', 'ferns-1', completedAt));
    expect((await enrolmentOf('lea')).lastSeenAt!.getTime()).toBeGreaterThanOrEqual(+completedAt);
    const { lastSeenAt } = await enrolmentOf('lea');
    await run.progress(await mark('lea', 'ferns-1', false));
    await run.progress(await write(paths.lessonProgressPath('lea', 'ferns-1'), null));
    expect((await enrolmentOf('lea')).lastSeenAt!.getTime()).toBeGreaterThanOrEqual(+lastSeenAt!);
    const follow = await cascade();
    const startedAt = new Date(Date.now() + 30 * day);
    await begin('lea', 'quiz', { startedAt });
    await handIn('lea', 'quiz', 1, {});
    await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
    expect((await enrolmentOf('lea')).lastSeenAt).toEqual(new Date(+startedAt + 120_000));
    expect(await differences()).toEqual([]);
    await refs.enrollment('lea', 'ferns').ref.update({ lastSeenAt: new Date(0) });
    for await (const { path, mend } of allMismatches()) {
      if (path === paths.enrollmentPath('lea', 'ferns')) await mend();
    }
    expect((await enrolmentOf('lea')).lastSeenAt).toEqual(new Date(+startedAt + 120_000));
  });
});

describe('the number of a course’s learners', () => {
  const mixed: Partial<Enrollment>[] = [
    { progress: 0 },
    { progress: 1, lastSeenAt: new Date(+now - 11 * day) },
    { progress: 24, lastSeenAt: new Date(+now - 9 * day) },
    { progress: 25, status: 'paused', lastSeenAt: new Date(+now - 30 * day) },
    { progress: 99, lastSeenAt: null },
    { progress: 100, status: 'completed', lastSeenAt: new Date(+now - 30 * day) },
    { progress: 60, status: 'dropped' },
  ];

  it('counts who has just enrolled, and lists them by every order', async () => {
    await signUp('lea');
    await openCourse('ferns', 2);
    await enrol('lea', 'ferns');
    expect(await countLearners('ferns', now)).toMatchObject({
      active: 1,
      bands: [1, 0, 0, 0, 0, 0],
    });
    for (const sort of ['name', 'progress', 'seen', 'enrolled'] as const) {
      const choice = { filter: 'all', sort, direction: 'asc', prefix: '' } as const;
      const { size } = await queryOf(learnersOfCourse('ferns', choice, now, 51)).get();
      expect(size, sort).toBe(1);
    }
  });

  it('is counted by status and progress, like the model counts it', async () => {
    await openCourse('ferns', 1);
    const enrollments = await put('ferns', mixed);
    await put('mosses', [{}, {}]);
    const counted = await countLearners('ferns', now);
    expect(counted).toEqual({
      ...{ active: 4, paused: 1, completed: 1, dropped: 1, stalled: 1 },
      bands: [1, 2, 1, 0, 1, 1],
      asOf: now,
    });
    expect(counted).toEqual(courseStatsOf(enrollments, now));
  });

  it('grows by who stalls as time passes, without any event', async () => {
    await openCourse('ferns', 1);
    await put('ferns', mixed);
    await refreshAllStats(now);
    expect(await data(refs.courseStats('ferns'))).toMatchObject({ stalled: 1 });
    await refreshAllStats(new Date(+now + 2 * day));
    expect(await data(refs.courseStats('ferns'))).toMatchObject({ stalled: 2 });
  });

  it('ends as counted last when counted several times at once, late and in any order', async () => {
    await openCourse('ferns', 1);
    await put('ferns', mixed);
    const times = Array.from({ length: 12 }, (_, index) => new Date(+now + index * day));
    const { failures } = await deliver(redelivered(times, randomFrom(5)), (time) =>
      refreshCourseStats('ferns', time),
    );
    expect(failures).toEqual([]);
    const stored = await data(refs.courseStats('ferns'));
    expect(stored).toEqual(await countLearners('ferns', times.at(-1)!));
  });

  it('is counted on request at most once a minute', async () => {
    await openCourse('ferns', 1);
    await put('ferns', [{}]);
    expect(await refreshOldStats('ferns', now)).toBe(true);
    await put('ferns', [{}, {}]);
    expect(await refreshOldStats('ferns', new Date(+now + 59_000))).toBe(false);
    expect(await data(refs.courseStats('ferns'))).toMatchObject({ active: 1 });
    expect(await refreshOldStats('ferns', new Date(+now + 60_000))).toBe(true);
    expect(await data(refs.courseStats('ferns'))).toMatchObject({ active: 2 });
  });

  it('is nowhere for a course that nobody joined, or that was deleted', async () => {
    await openCourse('ferns', 1);
    await refreshCourseStats('ferns', now);
    expect(await read(refs.courseStats('ferns'))).toBeNull();
    await put('ferns', [{}]);
    await refreshCourseStats('ferns', now);
    expect(await read(refs.courseStats('ferns'))).not.toBeNull();
    while (!(await runDeletion({ collection: 'courses', itemID: 'ferns' })));
    expect(await read(refs.courseStats('ferns'))).toBeNull();
    await refreshCourseStats('ferns', new Date(+now + day));
    expect(await read(refs.courseStats('ferns'))).toBeNull();
  });

  describe('on request', () => {
    const ask = (uid: string, courseID: unknown, token: object = {}) =>
      functions.refreshCourseStats.run({
        auth: { uid, token: { role: 'teacher', email_verified: true, ...token }, rawToken: '' },
        data: { courseID },
        rawRequest: {},
        acceptsStreaming: false,
      } as unknown as CallableRequest<unknown>);
    beforeEach(async () => {
      await signUp('tess', { role: 'teacher' });
      await signUp('theo', { role: 'teacher' });
      await db.doc(paths.coursePath('ferns')).set(aCourse({ teacherIDs: ['tess'] }));
      await put('ferns', [{}]);
    });

    it('is counted for the course’s teacher', async () => {
      expect(await ask('tess', 'ferns')).toEqual({ isCounted: true });
      expect(await data(refs.courseStats('ferns'))).toMatchObject({ active: 1 });
    });

    it.each([
      ['another teacher', 'theo', 'ferns', {}, 'permission-denied'],
      ['a student', 'tess', 'ferns', { role: 'student' }, 'permission-denied'],
      ['an unverified address', 'tess', 'ferns', { email_verified: false }, 'permission-denied'],
      ['a course that there is not', 'tess', 'nothing', {}, 'permission-denied'],
      ['a path', 'tess', 'a/b', {}, 'invalid-argument'],
      ['no course', 'tess', null, {}, 'invalid-argument'],
    ])('is refused to %s', async (_, uid, courseID, token, code) => {
      const refusal = await ask(uid, courseID, token).catch((problem: unknown) => problem);
      expect(refusal).toBeInstanceOf(HttpsError);
      expect(refusal).toMatchObject({ code });
      expect(await read(refs.courseStats('ferns'))).toBeNull();
    });
  });
});

describe('the results of a quiz', () => {
  async function resultsOf(quizID: string): Promise<QuizStats> {
    const shards = await Promise.all(
      Array.from({ length: quizStatsShards }, (_, shard) =>
        read(refs.quizStats(quizID, String(shard))),
      ),
    );
    return shards.reduce((sum, shard) => addStats(sum, shard?.data ?? noQuizStats), noQuizStats);
  }

  it('count each attempt once, with each event one to three times in any order', async () => {
    await openQuiz('quiz');
    await openCourse('ferns', 1);
    const uids = Array.from({ length: 12 }, (_, index) => `learner-${index}`);
    const events = [];
    for (const [index, uid] of uids.entries()) {
      await signUp(uid);
      await enrol(uid, 'ferns');
      events.push(...(await take(uid, 'quiz', 1, index % 5)));
      if (index < 3) events.push(...(await take(uid, 'quiz', 2, 4)));
    }
    const follow = await cascade();
    const { failures } = await deliver(redelivered(events, randomFrom(11)), run.attempt);
    expect(failures).toEqual([]);
    await follow((told) =>
      deliver(redelivered(told, randomFrom(13)), (one) => one.handle(one.event)),
    );
    expect(await resultsOf('quiz')).toMatchObject({ attempts: 15, passed: 9, percentSum: 825 });
    expect((await resultsOf('quiz')).questions['q1']).toEqual({
      ...{ answered: 12, right: 12 },
      ...{ wrong: {}, otherWrong: 0 },
    });
    expect(await differences()).toEqual([]);
  });

  it('count once when the process dies around the commit', async () => {
    await openQuiz('quiz');
    for (const [index, when] of (['before', 'after'] as const).entries()) {
      const [, submitted] = await take(`learner-${index}`, 'quiz', 1, 4);
      expect(await crashing(0, when, () => run.attempt(submitted!))).toBe(true);
      await run.attempt(submitted!);
    }
    expect(await resultsOf('quiz')).toMatchObject({ attempts: 2, percentSum: 200 });
  });

  it('name the wrong options', async () => {
    await openQuiz('quiz');
    for (const uid of ['lea', 'max', 'una']) {
      await begin(uid, 'quiz');
      const answers = { q1: uid === 'una' ? '2' : '3', q2: ' ', q3: '__proto__' };
      await run.attempt(await handIn(uid, 'quiz', 1, answers));
    }
    const { questions } = await resultsOf('quiz');
    expect(questions['q1']).toEqual({
      ...{ answered: 3, right: 0, otherWrong: 0 },
      wrong: { '=Oslo': 2, '=Lima': 1 },
    });
    expect(questions['q2']).toBeUndefined();
    expect(questions['q3']).toMatchObject({ answered: 3, right: 0 });
  });

  it('hold few wrong answers, and rebuild agrees', async () => {
    await openQuiz('quiz');
    const typed = await openTyped();
    for (const [index, uid] of typed.entries()) {
      await begin(uid, 'quiz', { version: 2 });
      await run.attempt(await handIn(uid, 'quiz', 1, { q1: `wrong ${index}` }));
    }
    const stored = await data(refs.quizStats('quiz', '0'));
    const { wrong, otherWrong, answered } = stored.questions['q1']!;
    expect(Object.keys(wrong)).toHaveLength(mostWrongAnswers);
    expect({ otherWrong, answered }).toEqual({ otherWrong: 3, answered: mostWrongAnswers + 3 });
    const found = [];
    for await (const { path } of allMismatches()) found.push(path);
    expect(found.filter((path) => path.includes('/stats/'))).toEqual([]);
  });

  /** Adds a version whose first question is answered in words. Returns more learners than one part has room for. */
  async function openTyped(): Promise<string[]> {
    const version = await data(refs.quizVersion('quiz', 1));
    const questions = version.questions.map((one) =>
      one.id === 'q1' ? { ...one, type: 'short_answer' as const, options: [] } : one,
    );
    await refs.quizVersion('quiz', 2).ref.set({ ...version, questions });
    await refs.keyVersion('quiz', 2).ref.set(await data(refs.keyVersion('quiz', 1)));
    await refs.quiz('quiz').ref.update({ version: 2 });
    return Array.from({ length: 400 }, (_, index) => `learner-${index}`)
      .filter((uid) => shardOfAttempt(`${uid}_quiz_1`) === '0')
      .slice(0, mostWrongAnswers + 3);
  }

  it('survive a part that is malformed, which rebuild corrects', async () => {
    await openQuiz('quiz');
    const partAt = refs.quizStats('quiz', shardOfAttempt('lea_quiz_1'));
    await partAt.ref.set({ attempts: 'many', questions: 5 });
    const [, submitted] = await take('lea', 'quiz', 1, 4);
    await run.attempt(submitted!);
    for await (const { path, mend } of allMismatches()) if (path === partAt.ref.path) await mend();
    expect(await data(partAt)).toMatchObject({ attempts: 1, passed: 1, percentSum: 100 });
  });

  it('are deleted with the quiz', async () => {
    await openQuiz('quiz');
    const [, submitted] = await take('lea', 'quiz', 1, 4);
    await run.attempt(submitted!);
    await begin('max', 'quiz');
    while (!(await runDeletion({ collection: 'quizzes', itemID: 'quiz' })));
    expect(await resultsOf('quiz')).toEqual(noQuizStats);
  });
});
