import {
  accommodationPath,
  enrollmentPath,
  keyVersionPath,
  quizPath,
  quizVersionPath,
  takerPath,
} from '@trellis/model/paths';
import { accommodationsOfQuiz } from '@trellis/model/queries';
import { aKeyVersion, aQuizVersion, aTakenQuiz } from '#tests/factories/a-quiz';
import { aTaker, anAccommodation } from '#tests/factories/an-attempt';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { begin } from '#tests/rules/quiz-attempts/attempts';
import { as } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const all = (collection: string) => ({ collection, where: [], limit: 1 });
accessTable(
  'quizzes/…/versions: of the quiz that Erin has begun',
  {
    get: (client) => client.get(quizVersionPath('quiz', 1)),
    list: (client) => client.list(all('quizzes/quiz/versions')),
    create: (client) => client.set(quizVersionPath('quiz', 3), aQuizVersion()),
    update: (client) => client.update(quizVersionPath('quiz', 1), { shuffle: true }),
    delete: (client) => client.delete(quizVersionPath('quiz', 1)),
  },
  {
    owner: '✓ · · · ·',
    teacher: ' ✓ · · · ·',
    admin: '   ✓ · · · ·',
  },
);

accessTable(
  'quizzes/…/key_versions',
  {
    get: (client) => client.get(keyVersionPath('quiz', 1)),
    list: (client) => client.list(all('quizzes/quiz/key_versions')),
    create: (client) => client.set(keyVersionPath('quiz', 3), aKeyVersion()),
    update: (client) => client.update(keyVersionPath('quiz', 1), { keys: {} }),
    delete: (client) => client.delete(keyVersionPath('quiz', 1)),
  },
  {},
);

accessTable(
  'quizzes/…/takers: Erin’s, and one’s own without an attempt',
  {
    get: (client) => client.get(takerPath('quiz', 'erin')),
    list: (client) => client.list(all('quizzes/quiz/takers')),
    create: (client) => client.set(takerPath('test', client.uid), aTaker()),
    update: (client) => client.update(takerPath('quiz', 'erin'), { version: 2 }),
    delete: (client) => client.delete(takerPath('quiz', 'erin')),
  },
  { owner: '✓ · · · ·' },
);

accessTable(
  'quizzes/…/accommodations: Erin’s',
  {
    get: (client) => client.get(accommodationPath('quiz', 'erin')),
    list: (client) => client.list(accommodationsOfQuiz('quiz')),
    create: (client) => client.set(accommodationPath('quiz', 'otto'), anAccommodation()),
    update: (client) => client.set(accommodationPath('quiz', 'erin'), anAccommodation()),
    delete: (client) => client.delete(accommodationPath('quiz', 'erin')),
  },
  {
    owner: '✓ · · · ·',
    teacher: ' ✓ ✓ ✓ ✓ ✓',
  },
);

stories('questions are opened by an attempt', () => {
  denies('opening questions to somebody suspended who has an attempt (T72)', async () => {
    await put({ [takerPath('quiz', 'sid')]: null });
    return as('suspended').set(takerPath('quiz', 'sid'), aTaker());
  });
  denies('opening questions by an attempt that began before', async () => {
    await put({ [takerPath('quiz', 'erin')]: null });
    return as('enrolled').set(takerPath('quiz', 'erin'), aTaker());
  });

  const read = (version: number | string = 1) =>
    as('enrolled').get(quizVersionPath('quiz', version));

  denies('Otto reads them before he has begun', () =>
    as('anotherLearner').get(quizVersionPath('quiz', 1)),
  );
  allows('and when he has', async () => {
    await begin('anotherLearner', { quizID: 'quiz' });
    return as('anotherLearner').get(quizVersionPath('quiz', 1));
  });
  denies('Erin reads what the next attempt will ask', () => read(2));
  allows('and when that has begun', async () => {
    await put({ [takerPath('quiz', 'erin')]: aTaker({ number: 2, version: 2 }) });
    return read(2);
  });
  allows('and still what the one before has asked', async () => {
    await put({ [takerPath('quiz', 'erin')]: aTaker({ number: 2, version: 2 }) });
    return read(1);
  });
  for (const version of [3, 0, '01', '1.0', 'one', '-1'])
    denies(`Erin reads version «${version}», which there is not`, () => read(version));
  denies('Erin opens a later version by the same attempt', () =>
    as('enrolled').set(takerPath('quiz', 'erin'), aTaker({ version: 2 })),
  );
  denies('Erin reads them when she has dropped the course (T31)', async () => {
    await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('dropped') });
    return read();
  });

  const unpublished = () => put({ [quizPath('quiz')]: aTakenQuiz('draft') });
  allows('a quiz that is taken back stays open to who has begun', async () => {
    await unpublished();
    return as('enrolled').get(quizPath('quiz'));
  });
  allows('and its questions', async () => {
    await unpublished();
    return read();
  });
  denies('but not to others', async () => {
    await unpublished();
    return as('anotherLearner').get(quizPath('quiz'));
  });
  denies('nor when Erin has left', async () => {
    await unpublished();
    await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('dropped') });
    return as('enrolled').get(quizPath('quiz'));
  });

  for (const collection of ['versions', 'key_versions', 'takers', 'accommodations'])
    for (const persona of ['enrolled', 'teacher', 'admin'] as const)
      denies(`${persona} looks for ${collection} in all quizzes (T49)`, () =>
        as(persona).list({ ...all(collection), isGroup: true }),
      );
});

stories('accommodations', () => {
  allows('Otto looks whether he is given something', () =>
    as('anotherLearner').get(accommodationPath('quiz', 'otto')),
  );
  denies('Otto looks whether Erin is', () =>
    as('anotherLearner').get(accommodationPath('quiz', 'erin')),
  );
  denies('a teacher gives in another’s quiz (T62)', () =>
    as('otherTeacher').set(accommodationPath('quiz', 'otto'), anAccommodation()),
  );
  denies('a teacher gives in a quiz that there is not', () =>
    as('teacher').set(accommodationPath('nothing', 'otto'), anAccommodation()),
  );
  denies('a teacher gives to nobody that could be (T19)', () =>
    as('teacher').set(accommodationPath('quiz', 'a b'), anAccommodation()),
  );

  /** Functions have written that Erin is excused. */
  const excused = () =>
    put({ [accommodationPath('quiz', 'erin')]: { ...anAccommodation(), isExcused: true } });
  allows('a teacher gives more to who is excused', async () => {
    await excused();
    return as('teacher').update(accommodationPath('quiz', 'erin'), { extraMinutes: 20 });
  });
  denies('and does not end the excuse by it', async () => {
    await excused();
    return as('teacher').set(accommodationPath('quiz', 'erin'), anAccommodation());
  });
  denies('nor by saying so', async () => {
    await excused();
    return as('teacher').update(accommodationPath('quiz', 'erin'), { isExcused: false });
  });
  denies('nor by taking all back', async () => {
    await excused();
    return as('teacher').delete(accommodationPath('quiz', 'erin'));
  });
  for (const isExcused of [true, false])
    denies(`a teacher excuses somebody, and says ${isExcused}, without a reason`, () =>
      as('teacher').set(accommodationPath('quiz', 'otto'), { ...anAccommodation(), isExcused }),
    );
  denies('Erin excuses herself', () =>
    as('enrolled').update(accommodationPath('quiz', 'erin'), { isExcused: true }),
  );
  denies('Otto excuses himself', () =>
    as('anotherLearner').set(accommodationPath('quiz', 'otto'), {
      ...anAccommodation(),
      isExcused: true,
    }),
  );
  allows('a teacher takes back what nobody was given', () =>
    as('teacher').delete(accommodationPath('quiz', 'otto')),
  );
});
