import {
  accommodationPath,
  attemptPath,
  coursePath,
  enrollmentPath,
  quizPath,
  takerPath,
} from '@trellis/model/paths';
import { attemptsOfLearner, attemptsOfQuiz, courseAttemptsOfLearner } from '@trellis/model/queries';
import { aCourse } from '#tests/factories/a-course';
import { aTakenQuiz } from '#tests/factories/a-quiz';
import { aTaker, anAccommodation } from '#tests/factories/an-attempt';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { longAgo } from '#tests/factories/factory';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { begin, minutesAgo, newAttempt, saved } from '#tests/rules/quiz-attempts/attempts';
import { as, now, setting } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const attempt = attemptPath('erin', 'quiz', 1);

accessTable(
  'quiz_attempts: Erin’s, and the first of one’s own',
  {
    get: (client) => client.get(attempt),
    list: (client) => client.list(attemptsOfLearner('erin', 'quiz', 200)),
    create: (client) => begin(client),
    update: (client) => client.update(attempt, saved({ 'answers.first': '0' })),
    delete: (client) => client.delete(attempt),
  },
  {
    owner: '✓ ✓ ✓ ✓ ·',
    anotherLearner: '· · ✓ · ·',
    teacher: '✓ · · · ·',
    admin: '· ✓ · · ·',
  },
);

stories('quiz_attempts are the learner’s and the teachers’', () => {
  allows('Erin looks for an attempt that she has not begun', () =>
    as('enrolled').get(attemptPath('erin', 'test', 1)),
  );
  denies('Otto looks whether Erin has begun (T26)', () =>
    as('anotherLearner').get(attemptPath('erin', 'test', 1)),
  );
  allows('the teacher lists the attempts at a quiz', () =>
    as('teacher').list(attemptsOfQuiz('ferns', 'quiz', 200)),
  );
  for (const persona of ['teacher', 'admin'] as const)
    allows(`${persona} lists one learner’s attempts in the course`, () =>
      as(persona).list(courseAttemptsOfLearner('ferns', 'erin', 200)),
    );
  for (const persona of ['otherTeacher', 'anotherLearner', 'demoted', 'visitor'] as const)
    denies(`${persona} lists one learner’s attempts in the course (T26)`, () =>
      as(persona).list(courseAttemptsOfLearner('ferns', 'erin', 200)),
    );
  for (const persona of ['otherTeacher', 'enrolled', 'demoted', 'visitor'] as const)
    denies(`${persona} lists the attempts at a quiz (T26)`, () =>
      as(persona).list(attemptsOfQuiz('ferns', 'quiz', 200)),
    );
  denies('the teacher lists 201 at once', () =>
    as('teacher').list(attemptsOfQuiz('ferns', 'quiz', 201)),
  );
  denies('the teacher lists those of a quiz under a course of hers (T26)', () =>
    as('otherTeacher').list({
      ...attemptsOfQuiz('mosses', 'quiz', 200),
      where: [['quizID', '==', 'quiz']],
    }),
  );
  denies('Otto lists Erin’s (T26)', () =>
    as('anotherLearner').list(attemptsOfLearner('erin', 'quiz', 200)),
  );
  denies('Erin lists everybody’s (T26)', () =>
    as('enrolled').list({
      collection: 'quiz_attempts',
      where: [['quizID', '==', 'quiz']],
      limit: 1,
    }),
  );
  denies('Erin looks for them in all collections (T26)', () =>
    as('enrolled').list({ ...attemptsOfLearner('erin', 'quiz', 200), isGroup: true }),
  );
});

stories('quiz_attempts begin', () => {
  const erin = (beginning?: Parameters<typeof begin>[1]) => begin('enrolled', beginning);
  const asQuizSays = (...changes: Parameters<typeof aTakenQuiz>) =>
    put({ [quizPath('test')]: aTakenQuiz(...changes) });

  const wrong: Record<string, Record<string, unknown[]>> = {
    T52: {
      ...{ score: [100, null], maxScore: [1], percent: [100], passed: [true, null] },
      ...{ gradedAt: [now(), null], deadline: [new Date('2099-01-01'), null], feedback: [{}] },
      ...{ number: [0, -1, 2, 3, 1.5, '1'], version: [0, 2, '1'] },
      ...{ startedAt: [longAgo, new Date(), new Date('2099-01-01'), null], savedAt: [longAgo] },
      ...{ seenAt: [longAgo, null], device: [null, '', 'a/b', 7] },
      ...{ status: ['submitted', 'graded', 'open'], submittedAt: [now(), longAgo] },
    },
    T54: { minutes: [1000, 11, 9, 10.5, '10'], closesAt: [new Date('2099-01-01'), longAgo] },
    T56: { userID: ['otto'], quizID: ['quiz', 'nothing', 'a/b', 7], courseID: ['mosses', 'old'] },
    T58: { answerKeys: [{ first: { correctAnswer: '0' } }], points: [100] },
  };
  for (const [threat, fields] of Object.entries(wrong))
    for (const [field, values] of Object.entries(fields))
      values.forEach((value, i) =>
        denies(`${threat}: Erin begins with ${field} of her own choice (${i + 1})`, () =>
          erin({ attempt: { [field]: value } }),
        ),
      );
  denies('Erin begins under Otto’s id (T56)', () =>
    as('enrolled').set(
      attemptPath('otto', 'test', 1),
      newAttempt({ userID: 'otto', quizID: 'test' }),
    ),
  );
  denies('Erin begins under the id of another attempt (T56)', () =>
    as('enrolled').together(
      setting(attemptPath('erin', 'test', 2), newAttempt({ quizID: 'test', number: 1 })),
      setting(takerPath('test', 'erin'), aTaker()),
    ),
  );

  denies('Erin begins without what opens the questions', () =>
    as('enrolled').set(attemptPath('erin', 'test', 1), newAttempt({ quizID: 'test' })),
  );
  denies('Erin opens the questions without an attempt', () =>
    as('enrolled').set(takerPath('test', 'erin'), aTaker()),
  );
  for (const taker of [{ number: 2 }, { version: 2 }, { version: '1' }, { at: 1 }])
    denies(`Erin opens them with ${JSON.stringify(taker)}`, () => erin({ taker }));

  for (const change of [{ status: 'draft' as const }, { moduleID: 'fronds' }])
    denies(`Erin begins a quiz that is not out: ${JSON.stringify(change)} (T28)`, async () => {
      await asQuizSays(change);
      return erin();
    });
  denies('Erin begins a quiz that has no questions yet', async () => {
    await asQuizSays({ version: 0 });
    return erin({ attempt: { version: 0 }, taker: { version: 0 } });
  });
  allows('Erin begins while the quiz is open', async () => {
    const closesAt = new Date(Date.now() + 60_000);
    await asQuizSays({ opensAt: minutesAgo(1), closesAt });
    return erin({ attempt: { closesAt } });
  });
  denies('Erin begins without the close that the quiz has (T54)', async () => {
    await asQuizSays({ closesAt: new Date(Date.now() + 60_000) });
    return erin();
  });
  denies('Erin begins before the quiz opens', async () => {
    await asQuizSays({ opensAt: new Date(Date.now() + 60_000) });
    return erin();
  });
  denies('Erin begins when the quiz has closed', async () => {
    const closesAt = minutesAgo(1);
    await asQuizSays({ closesAt });
    return erin({ attempt: { closesAt } });
  });

  allows('Erin begins in a course that she has completed', async () => {
    await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('completed') });
    return erin();
  });
  allows('Erin begins in an archived course', async () => {
    await put({ [coursePath('ferns')]: aCourse('archived') });
    return erin();
  });
  denies('Erin begins in a course that was taken back (T28)', async () => {
    await put({ [coursePath('ferns')]: aCourse('draft') });
    return erin();
  });
  for (const status of ['paused', 'dropped'] as const)
    denies(`Erin, whose enrolment is ${status}, begins (T31)`, async () => {
      await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment(status) });
      return erin();
    });

  const given = { [accommodationPath('test', 'erin')]: anAccommodation() };
  allows('Erin, who is given 15 minutes more, begins with 25', async () => {
    await put(given);
    return erin({ attempt: { minutes: 25 } });
  });
  denies('and not with 10', async () => {
    await put(given);
    return erin();
  });
  denies('Otto begins with the minutes that Erin is given', async () => {
    await put(given);
    return begin('anotherLearner', { attempt: { minutes: 25 } });
  });
});
