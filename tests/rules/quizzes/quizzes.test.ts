import { answerKeyPath, questionPath, quizPath } from '@trellis/model/paths';
import { quizzesOfCourse } from '@trellis/model/queries';
import { aQuestion, aQuiz, anAnswerKey } from '#tests/factories/a-quiz';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn, setting } from '#tests/rules/client';
import { bury } from '#tests/rules/tombstones/bury';
import { personaNames } from '#tests/rules/personas';

const edit = (fields: object) => ({ ...fields, updatedAt: now() });
const newQuiz = (...changes: Parameters<typeof aQuiz>) =>
  nowIn(aQuiz(...changes), 'createdAt', 'updatedAt');
const newQuestion = (...changes: Parameters<typeof aQuestion>) =>
  nowIn(aQuestion(...changes), 'createdAt', 'updatedAt');

accessTable(
  'quizzes',
  {
    get: (client) => client.get(quizPath('quiz')),
    list: (client) => client.list(quizzesOfCourse('ferns')),
    create: (client) => client.set(quizPath('new'), newQuiz({ lessonID: 'spore' })),
    update: (client) => client.update(quizPath('quiz'), edit({ status: 'draft' })),
    delete: (client) => bury(client, 'quizzes', 'quiz'),
  },
  {
    members: '✓ · · · ·',
    teacher: '✓ ✓ ✓ ✓ ✓',
    admin: '✓ ✓ · · ·',
  },
);

accessTable(
  'quizzes/…/questions',
  {
    get: (client) => client.get(questionPath('quiz', 'first')),
    list: (client) => client.list({ collection: 'quizzes/quiz/questions', where: [] }),
    create: (client) => client.set(questionPath('quiz', 'new'), newQuestion('largest')),
    update: (client) => client.update(questionPath('quiz', 'first'), edit({ points: 2 })),
    delete: (client) => client.delete(questionPath('quiz', 'first')),
  },
  {
    teacher: '✓ ✓ ✓ ✓ ✓',
    admin: '✓ ✓ · · ·',
  },
);

accessTable(
  'quizzes/…/answer_keys',
  {
    get: (client) => client.get(answerKeyPath('quiz', 'first')),
    list: (client) => client.list({ collection: 'quizzes/quiz/answer_keys', where: [] }),
    create: (client) => client.set(answerKeyPath('quiz', 'new'), anAnswerKey('largest')),
    update: (client) => client.update(answerKeyPath('quiz', 'first'), { tolerance: 0.5 }),
    delete: (client) => client.delete(answerKeyPath('quiz', 'first')),
  },
  {
    teacher: '✓ ✓ ✓ ✓ ✓',
  },
);

stories('quizzes', () => {
  for (const quizID of ['later', 'hidden']) {
    denies(`Erin reads the quiz that is ${quizID}`, () => as('enrolled').get(quizPath(quizID)));
    denies(`Erin reads the questions of the quiz that is ${quizID}`, () =>
      as('enrolled').list({ collection: `quizzes/${quizID}/questions`, where: [] }),
    );
  }
  denies('a quiz moves to another course (T64)', () =>
    as('teacher').update(quizPath('quiz'), edit({ courseID: 'mosses' })),
  );
  denies('a teacher adds a quiz to another’s course (T62)', () =>
    as('teacher').set(quizPath('new'), newQuiz({ courseID: 'mosses' })),
  );
  denies('a question’s birthday is moved', () =>
    as('teacher').update(questionPath('quiz', 'first'), edit({ createdAt: new Date(0) })),
  );
  for (const field of ['correctAnswer', 'acceptedAnswers', 'explanation', 'tolerance'])
    denies(`a teacher writes the ${field} into the question (T49)`, () =>
      as('teacher').update(questionPath('quiz', 'first'), edit({ [field]: 'Below the frond' })),
    );
  for (const persona of personaNames.filter((name) => name !== 'teacher'))
    denies(`${persona} looks for answer keys in all quizzes (T49)`, () =>
      as(persona).list({ collection: 'answer_keys', isGroup: true, where: [], limit: 1 }),
    );

  const wholeQuiz = (who: 'teacher' | 'otherTeacher') =>
    as(who).together(
      setting(quizPath('new'), newQuiz()),
      setting(questionPath('new', 'first'), newQuestion()),
      setting(answerKeyPath('new', 'first'), anAnswerKey()),
    );
  allows('a teacher makes a quiz, its questions and its key together', () => wholeQuiz('teacher'));
  denies('a teacher makes a whole quiz in another’s course (T62)', () => wholeQuiz('otherTeacher'));
});
