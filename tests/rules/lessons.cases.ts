import { answerKeyPath, lessonPath, questionPath, quizPath } from '@trellis/model/paths';
import { lessonsOfCourse, quizzesOfCourse } from '@trellis/model/queries';
import type { LessonBlock } from '@trellis/model/content/lesson';
import { aBlock, aLesson } from '#tests/factories/a-lesson';
import { aQuestion, aQuiz, anAnswerKey } from '#tests/factories/a-quiz';
import { accessTable, may, mayNot, stories } from '#tests/rules/access-table';
import { as, now, nowIn, type Write } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { personaNames } from '#tests/rules/personas';

const edit = (fields: object) => ({ ...fields, updatedAt: now() });
const newLesson = (...changes: Parameters<typeof aLesson>) =>
  nowIn(aLesson(...changes), 'createdAt', 'updatedAt');
const blocks = Array<LessonBlock>(10).fill(aBlock());
const newQuiz = (...changes: Parameters<typeof aQuiz>) =>
  nowIn(aQuiz(...changes), 'createdAt', 'updatedAt');
const newQuestion = (...changes: Parameters<typeof aQuestion>) =>
  nowIn(aQuestion(...changes), 'createdAt', 'updatedAt');

accessTable(
  'lessons',
  {
    get: (client) => client.get(lessonPath('spore')),
    list: (client) => client.list(lessonsOfCourse('ferns')),
    create: (client) => client.set(lessonPath('new'), newLesson({ blocks })),
    update: (client) => client.update(lessonPath('spore'), edit({ title: 'Spores' })),
    delete: (client) => client.delete(lessonPath('spore')),
  },
  {
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ·   ·    ·      ·      ·',
    unverified: '     ·   ·    ·      ·      ·',
    learner: '        ·   ·    ·      ·      ·',
    enrolled: '       ✓   ·    ·      ·      ·',
    anotherLearner: ' ✓   ·    ·      ·      ·',
    teacher: '        ✓   ✓    ✓      ✓      ✓',
    otherTeacher: '   ·   ·    ·      ·      ·',
    admin: '          ✓   ✓    ·      ·      ·',
    companyAdmin: '   ·   ·    ·      ·      ·',
    suspended: '      ·   ·    ·      ·      ·',
    demoted: '        ·   ·    ·      ·      ·',
  },
);

stories('lessons', () => {
  may('a lesson in no module is read', () => as('enrolled').get(lessonPath('shade')));
  mayNot('a lesson in a module that is not out yet is read', () =>
    as('enrolled').get(lessonPath('frond')),
  );
  may('a lesson of an archived course that Erin completed is read', () =>
    as('enrolled').get(lessonPath('relic')),
  );
  mayNot('a lesson of a draft is read', () => as('enrolled').get(lessonPath('sketch')));
  for (const persona of personaNames)
    may(`${persona} reads a sample`, () => as(persona).get(lessonPath('sample')));
  mayNot('a sample of an archived course is read', () =>
    as('learner').get(lessonPath('relic-sample')),
  );
  mayNot('a lesson that there is not is read', () => as('enrolled').get(lessonPath('nothing')));
  mayNot('a teacher lists everybody’s lessons', () =>
    as('teacher').list({ collection: 'lessons', where: [] }),
  );

  mayNot('T62: a teacher adds a lesson to another’s course', () =>
    as('teacher').set(lessonPath('new'), newLesson({ courseID: 'mosses' })),
  );
  mayNot('T64: a teacher moves a lesson into another’s course', () =>
    as('teacher').update(lessonPath('spore'), edit({ courseID: 'mosses' })),
  );
  mayNot('T64: a teacher moves a lesson between their own courses', () =>
    as('teacher').update(lessonPath('spore'), edit({ courseID: 'unfinished' })),
  );
  mayNot('T64: a teacher fetches a lesson from another’s course', () =>
    as('teacher').update(lessonPath('moss'), edit({ courseID: 'ferns' })),
  );
  mayNot('a lesson’s birthday is moved', () =>
    as('teacher').update(lessonPath('spore'), edit({ createdAt: new Date(0) })),
  );

  const thirty = Array.from({ length: 30 }, (_, i) => lessonPath(`lesson-${i}`));

  const thirtyLessons = () =>
    put(Object.fromEntries(thirty.map((path, order) => [path, aLesson({ order, blocks })])));
  const reorder = (who: 'teacher' | 'enrolled') =>
    as(who).together(
      ...thirty.map(
        (path, i): Write =>
          (batch, at) =>
            batch.update(at(path), edit({ order: 30 - i })),
      ),
    );
  may('T66: a teacher reorders thirty full lessons at once', async () => {
    await thirtyLessons();
    return reorder('teacher');
  });
  mayNot('T65: a learner reorders lessons', async () => {
    await thirtyLessons();
    return reorder('enrolled');
  });
});

accessTable(
  'quizzes',
  {
    get: (client) => client.get(quizPath('quiz')),
    list: (client) => client.list(quizzesOfCourse('ferns')),
    create: (client) => client.set(quizPath('new'), newQuiz({ lessonID: 'spore' })),
    update: (client) => client.update(quizPath('quiz'), edit({ status: 'draft' })),
    delete: (client) => client.delete(quizPath('quiz')),
  },
  {
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ·   ·    ·      ·      ·',
    unverified: '     ·   ·    ·      ·      ·',
    learner: '        ·   ·    ·      ·      ·',
    enrolled: '       ✓   ·    ·      ·      ·',
    anotherLearner: ' ✓   ·    ·      ·      ·',
    teacher: '        ✓   ✓    ✓      ✓      ✓',
    otherTeacher: '   ·   ·    ·      ·      ·',
    admin: '          ✓   ✓    ·      ·      ·',
    companyAdmin: '   ·   ·    ·      ·      ·',
    suspended: '      ·   ·    ·      ·      ·',
    demoted: '        ·   ·    ·      ·      ·',
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
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ·   ·    ·      ·      ·',
    unverified: '     ·   ·    ·      ·      ·',
    learner: '        ·   ·    ·      ·      ·',
    enrolled: '       ✓   ✓    ·      ·      ·',
    anotherLearner: ' ✓   ✓    ·      ·      ·',
    teacher: '        ✓   ✓    ✓      ✓      ✓',
    otherTeacher: '   ·   ·    ·      ·      ·',
    admin: '          ✓   ✓    ·      ·      ·',
    companyAdmin: '   ·   ·    ·      ·      ·',
    suspended: '      ·   ·    ·      ·      ·',
    demoted: '        ·   ·    ·      ·      ·',
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
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ·   ·    ·      ·      ·',
    unverified: '     ·   ·    ·      ·      ·',
    learner: '        ·   ·    ·      ·      ·',
    enrolled: '       ·   ·    ·      ·      ·',
    anotherLearner: ' ·   ·    ·      ·      ·',
    teacher: '        ✓   ✓    ✓      ✓      ✓',
    otherTeacher: '   ·   ·    ·      ·      ·',
    admin: '          ·   ·    ·      ·      ·',
    companyAdmin: '   ·   ·    ·      ·      ·',
    suspended: '      ·   ·    ·      ·      ·',
    demoted: '        ·   ·    ·      ·      ·',
  },
);

stories('quizzes', () => {
  for (const quizID of ['later', 'hidden']) {
    mayNot(`Erin reads the quiz that is ${quizID}`, () => as('enrolled').get(quizPath(quizID)));
    mayNot(`Erin reads the questions of the quiz that is ${quizID}`, () =>
      as('enrolled').list({ collection: `quizzes/${quizID}/questions`, where: [] }),
    );
  }
  mayNot('T64: a quiz moves to another course', () =>
    as('teacher').update(quizPath('quiz'), edit({ courseID: 'mosses' })),
  );
  mayNot('T62: a teacher adds a quiz to another’s course', () =>
    as('teacher').set(quizPath('new'), newQuiz({ courseID: 'mosses' })),
  );
  mayNot('a question’s birthday is moved', () =>
    as('teacher').update(questionPath('quiz', 'first'), edit({ createdAt: new Date(0) })),
  );
  for (const field of ['correctAnswer', 'acceptedAnswers', 'explanation', 'tolerance'])
    mayNot(`T49: a teacher writes the ${field} into the question`, () =>
      as('teacher').update(questionPath('quiz', 'first'), edit({ [field]: 'Below the frond' })),
    );
  for (const persona of personaNames.filter((name) => name !== 'teacher'))
    mayNot(`T49: ${persona} looks for answer keys in all quizzes`, () =>
      as(persona).list({ collection: 'answer_keys', isGroup: true, where: [], limit: 1 }),
    );

  const wholeQuiz = (who: 'teacher' | 'otherTeacher') =>
    as(who).together(
      (batch, at) => batch.set(at(quizPath('new')), newQuiz()),
      (batch, at) => batch.set(at(questionPath('new', 'first')), newQuestion()),
      (batch, at) => batch.set(at(answerKeyPath('new', 'first')), anAnswerKey()),
    );
  may('a teacher makes a quiz, its questions and its key together', () => wholeQuiz('teacher'));
  mayNot('T62: a teacher makes a whole quiz in another’s course', () => wholeQuiz('otherTeacher'));
});
