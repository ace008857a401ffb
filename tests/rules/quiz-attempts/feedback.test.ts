import { accommodationPath, attemptFeedbackPath, quizPath } from '@trellis/model/paths';
import { aTakenQuiz } from '#tests/factories/a-quiz';
import { anAccommodation, anAttemptFeedback } from '#tests/factories/an-attempt';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { minutesAgo } from '#tests/rules/quiz-attempts/attempts';
import { as } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const feedback = attemptFeedbackPath('erin_quiz_1');

accessTable(
  'attempt_feedback: Erin’s, which the quiz tells',
  {
    get: (client) => client.get(feedback),
    list: (client) =>
      client.list({
        collection: 'attempt_feedback',
        where: [['userID', '==', 'erin']],
        limit: 1,
      }),
    create: (client) =>
      client.set(
        attemptFeedbackPath(`${client.uid}_quiz_2`),
        anAttemptFeedback({ userID: client.uid }),
      ),
    update: (client) => client.update(feedback, { passed: true }),
    delete: (client) => client.delete(feedback),
  },
  {
    owner: '✓ · · · ·',
    teacher: ' ✓ · · · ·',
  },
);

stories('T60: what was right is told when the quiz says', () => {
  const next = { closesAt: new Date(Date.now() + 3_600_000) };
  type Case = [title: string, quiz: object, isTold: boolean, feedback?: object, extra?: number];
  const cases: Case[] = [
    ['never', { showAnswers: 'never' }, false],
    ['after submitting', { showAnswers: 'after_submit' }, true],
    ['after passing, to who has passed', { showAnswers: 'after_pass' }, true],
    ['after passing, to who has not', { showAnswers: 'after_pass' }, false, { passed: false }],
    ['after the last of three, first', { showAnswers: 'after_last_attempt' }, false],
    ['after the last of three, third', { showAnswers: 'after_last_attempt' }, true, { number: 3 }],
    [
      'after the last of three and one more, third',
      { showAnswers: 'after_last_attempt' },
      false,
      { number: 3 },
      1,
    ],
    [
      'after the last of three and one more, fourth',
      { showAnswers: 'after_last_attempt' },
      true,
      { number: 4 },
      1,
    ],
    ['after a close that there is not', { showAnswers: 'after_close' }, false],
    ['after a close that comes', { showAnswers: 'after_close', ...next }, false],
    [
      'after a close, while answers may be on their way',
      { showAnswers: 'after_close', closesAt: minutesAgo(0.2) },
      false,
    ],
    ['after a close', { showAnswers: 'after_close', closesAt: minutesAgo(0.6) }, true],
    ['at a word that nobody knows', { showAnswers: 'always' }, false],
  ];
  for (const [title, quiz, isTold, changes, extraAttempts] of cases) {
    const told = async () => {
      await put({
        [quizPath('quiz')]: { ...aTakenQuiz(), ...quiz },
        [feedback]: { ...anAttemptFeedback(), ...changes },
        [accommodationPath('quiz', 'erin')]:
          extraAttempts === undefined ? null : anAccommodation({ extraAttempts }),
      });
      return as('enrolled').get(feedback);
    };
    (isTold ? allows : denies)(title, told);
  }
  denies('before it is graded', async () => {
    await put({ [feedback]: null });
    return as('enrolled').get(feedback);
  });
  allows('the teacher sees it always', async () => {
    await put({ [quizPath('quiz')]: aTakenQuiz({ showAnswers: 'never' }) });
    return as('teacher').get(feedback);
  });
});
