import { attemptPath } from '@trellis/model/paths';
import { attemptsOfLearner, attemptsOfQuiz } from '@trellis/model/queries';
import { anAttempt } from '#tests/factories/an-attempt';
import { accessTable, may, mayNot, stories } from '#tests/rules/access-table';
import { begin, saved, submitted } from '#tests/rules/attempts';
import { as } from '#tests/rules/client';
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
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ·   ·    ·      ·      ·',
    unverified: '     ·   ·    ·      ·      ·',
    learner: '        ·   ·    ·      ·      ·',
    enrolled: '       ✓   ✓    ✓      ✓      ·',
    anotherLearner: ' ·   ·    ✓      ·      ·',
    teacher: '        ✓   ·    ·      ·      ·',
    otherTeacher: '   ·   ·    ·      ·      ·',
    admin: '          ·   ·    ·      ·      ·',
    companyAdmin: '   ·   ·    ·      ·      ·',
    suspended: '      ·   ·    ·      ·      ·',
    demoted: '        ·   ·    ·      ·      ·',
  },
);

stories('quiz_attempts', () => {
  const update = (data: object) => as('enrolled').update(attempt, data);

  may('Erin looks for an attempt that she has not begun', () =>
    as('enrolled').get(attemptPath('erin', 'quiz', 7)),
  );
  may('the teacher lists the attempts at a quiz', () =>
    as('teacher').list(attemptsOfQuiz('ferns', 'quiz', 200)),
  );
  may('Erin flags a question', () => update(saved({ flagged: ['first'] })));
  may('Erin hands in what she has', () => update(submitted({ 'answers.first': '0' })));
  may('Erin hands in late what she had', async () => {
    await put({ [attempt]: anAttempt('answered') });
    return update(submitted());
  });
  mayNot('Erin changes an answer when it is too late', async () => {
    await put({ [attempt]: anAttempt('answered') });
    return update(submitted({ 'answers.first': '1' }));
  });
});
