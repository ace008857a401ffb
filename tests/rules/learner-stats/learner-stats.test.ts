import { enrollmentsOfCourse, statsOfQuiz } from '@trellis/model/queries';
import * as paths from '@trellis/model/paths';
import {
  learnerFilters,
  learnersOfCourse,
  type LearnerSort,
} from '@trellis/model/progress/learners-of-course';
import { aCourseStats, aQuizStats } from '#tests/factories/learner-stats';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, nowIn } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const ofFerns = paths.courseStatsPath('ferns');
const ofQuiz = paths.quizStatsPath('quiz', '0');

accessTable(
  'course_stats',
  {
    get: (client) => client.get(ofFerns),
    list: (client) => client.list({ collection: 'course_stats', where: [] }),
    create: (client) => client.set(paths.courseStatsPath('new'), aCourseStats()),
    update: (client) => client.update(ofFerns, { active: 7 }),
    delete: (client) => client.delete(ofFerns),
  },
  { teacher: '✓ · · · ·', admin: '✓ · · · ·' },
);

accessTable(
  'stats of a quiz',
  {
    get: (client) => client.get(ofQuiz),
    list: (client) => client.list(statsOfQuiz('quiz')),
    create: (client) => client.set(paths.quizStatsPath('quiz', '7'), aQuizStats()),
    update: (client) => client.update(ofQuiz, { attempts: 7 }),
    delete: (client) => client.delete(ofQuiz),
  },
  { teacher: '✓ ✓ · · ·', admin: '✓ ✓ · · ·' },
);

stories('the numbers of learners', () => {
  allows('the teacher looks for numbers that were not counted yet', () =>
    as('teacher').get(paths.courseStatsPath('old')),
  );
  denies('a teacher looks how many learners another’s course has', () =>
    as('teacher').get(paths.courseStatsPath('mosses')),
  );
  denies('the author’s colleague looks at the numbers of a course that there is not', () =>
    as('teacher').get(paths.courseStatsPath('nothing')),
  );
  denies('a teacher lists the numbers of all courses of the school', () =>
    as('teacher').list({ collection: 'course_stats', where: [['active', '>', 0]], limit: 1 }),
  );
  denies('a teacher counts more learners than there are', () =>
    as('teacher').set(ofFerns, aCourseStats({ active: 1000 })),
  );
  denies('the teacher adds a field to the numbers', () =>
    as('teacher').update(ofFerns, { note: 'mine' }),
  );
  denies('an administrator corrects the numbers', () =>
    as('admin').update(ofFerns, { stalled: 0 }),
  );
  denies('a learner of the course looks how the others are', () => as('enrolled').get(ofFerns));
});

stories('the results of a quiz', () => {
  denies('Erin, who is taking the quiz, looks which answers are wrong', () =>
    as('enrolled').get(ofQuiz),
  );
  denies('Erin lists them', () => as('enrolled').list(statsOfQuiz('quiz')));
  denies('another teacher lists them', () => as('otherTeacher').list(statsOfQuiz('quiz')));
  denies('a teacher looks at the results of a quiz that there is not', () =>
    as('teacher').list(statsOfQuiz('nothing')),
  );
  denies('an administrator looks for all results of the school at once', () =>
    as('admin').list({ collection: 'stats', isGroup: true, where: [] }),
  );
  denies('a learner adds a result of their own', () =>
    as('enrolled').set(paths.quizStatsPath('quiz', 'erin'), aQuizStats()),
  );
  denies('the teacher deletes bad results', () => as('teacher').delete(ofQuiz));
  allows('the teacher looks at a quiz that nobody has taken', () =>
    as('teacher').list(statsOfQuiz('later')),
  );
  denies('the results of a deleted quiz are looked at', async () => {
    await put({ [paths.quizPath('quiz')]: null });
    return as('teacher').get(ofQuiz);
  });
});

stories('a course’s learners, as its teachers list them', () => {
  const sorts: LearnerSort[] = ['name', 'progress', 'seen', 'enrolled'];
  const pages = learnerFilters.flatMap((filter) =>
    ['', 'er'].flatMap((prefix) =>
      sorts.map((sort) => ({ filter, sort, prefix, direction: 'desc' as const })),
    ),
  );
  const pageOf = (courseID: string, page: (typeof pages)[number], limit = 51) =>
    learnersOfCourse(courseID, page, new Date(), limit);
  for (const page of pages)
    allows(
      `the teacher lists ${page.filter} learners by ${page.sort}${page.prefix && ', searching'}`,
      () => as('teacher').list(pageOf('ferns', page)),
    );
  const [everybody] = pages;
  for (const persona of ['otherTeacher', 'enrolled', 'learner', 'demoted', 'visitor'] as const)
    denies(`${persona} lists them`, () => as(persona).list(pageOf('ferns', everybody!)));
  denies('a teacher lists the learners of another’s course', () =>
    as('teacher').list(pageOf('mosses', everybody!)),
  );
  denies('a teacher searches the learners of the whole school', () =>
    as('teacher').list({
      collection: 'enrollments',
      where: [['learnerNameFolded', '>=', 'e']],
      limit: 51,
    }),
  );
  denies('a teacher lists a course’s learners by a name of the course that is not its id', () =>
    as('teacher').list({ ...enrollmentsOfCourse('ferns'), where: [['category', '==', 'Science']] }),
  );
  for (const [field, value] of Object.entries({
    learnerName: 'Champion',
    learnerNameFolded: 'champion',
    lastSeenAt: new Date(),
    timeSpent: 36_000,
  })) {
    denies(`Erin sets ${field}`, () =>
      as('enrolled').update(paths.enrollmentPath('erin', 'ferns'), { [field]: value }),
    );
    denies(`the teacher sets ${field}`, () =>
      as('teacher').update(paths.enrollmentPath('erin', 'ferns'), { [field]: value }),
    );
    denies(`Liam enrols with ${field}`, () =>
      as('learner').set(paths.enrollmentPath('liam', 'ferns'), {
        ...nowIn(anEnrollment({ userID: 'liam' }), 'enrolledAt'),
        [field]: value,
      }),
    );
  }
});
