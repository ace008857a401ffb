import type { CourseStatus } from '@trellis/model/content/course';
import * as paths from '@trellis/model/paths';
import * as queries from '@trellis/model/queries';
import { aCourse } from '#tests/factories/a-course';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { bury } from '#tests/rules/tombstones/bury';
import { allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn, type Client } from '#tests/rules/client';
import type { PersonaName } from '#tests/rules/personas';
import { put } from '#tests/rules/put';

const ferns = paths.coursePath('ferns');

/** Sets the course that all of the school's content belongs to. */
const close = (status: CourseStatus, enrollmentCount = 0) =>
  put({ [ferns]: { ...aCourse({ status, teacherIDs: ['tess', 'dora'] }), enrollmentCount } });

/** Every way to a part of the course that somebody may try. */
const ways: Record<string, (client: Client) => Promise<unknown>> = {
  'the course': (client) => client.get(ferns),
  'the list of published courses': (client) => client.list(queries.publishedCourses()),
  'the list of open courses': (client) => client.list(queries.openCourses()),
  'the list of a teacher’s courses': (client) => client.list(queries.coursesOfTeacher('tess')),
  'the list of a category’s courses': (client) => client.list(queries.coursesOfCategory('Science')),
  'a module': (client) => client.get(paths.modulePath('ferns', 'spores')),
  'the list of modules': (client) => client.list(queries.modulesOfCourse('ferns')),
  'a flashcard': (client) => client.get(paths.flashcardPath('ferns', 'sori')),
  'the list of flashcards': (client) => client.list(queries.flashcardsOfCourse('ferns')),
  'a lesson': (client) => client.get(paths.lessonPath('spore')),
  'a lesson without a module': (client) => client.get(paths.lessonPath('shade')),
  'a preview': (client) => client.get(paths.lessonPath('sample')),
  'the list of lessons': (client) => client.list(queries.lessonsOfCourse('ferns')),
  'a quiz': (client) => client.get(paths.quizPath('quiz')),
  'the list of quizzes': (client) => client.list(queries.quizzesOfCourse('ferns')),
  'a question': (client) => client.get(paths.questionPath('quiz', 'first')),
  'the list of questions': (client) => client.list(queries.questionsOfQuiz('quiz')),
  'a version of a quiz': (client) => client.get(paths.quizVersionPath('quiz', 1)),
  'an answer key': (client) => client.get(paths.answerKeyPath('quiz', 'first')),
  'the list of answer keys': (client) => client.list(queries.answerKeysOfQuiz('quiz')),
  'a new enrolment': (client) =>
    client.set(
      paths.enrollmentPath(client.uid, 'ferns'),
      nowIn(anEnrollment({ userID: client.uid }), 'enrolledAt'),
    ),
};

const strangers: Partial<Record<PersonaName, string>> = {
  visitor: 'a visitor',
  newcomer: 'somebody without a record',
  learner: 'a learner who is not enrolled',
  enrolled: 'a learner who is enrolled and has begun the quiz',
  formerLearner: 'a learner who has left',
  suspended: 'a learner who is suspended',
  otherTeacher: 'a teacher of another course',
  demoted: 'a former teacher',
  companyAdmin: 'a company admin',
};

for (const status of ['draft', 'trashed'] as const)
  stories(`a course that is ${status}`, () => {
    for (const [name, who] of Object.entries(strangers) as [PersonaName, string][])
      for (const [what, look] of Object.entries(ways)) {
        // Their own courses, drafts too, are all that a teacher's list holds.
        denies(`${who} gets ${what}`, async () => {
          await close(status);
          return look(as(name));
        });
      }
    for (const what of ['the course', 'a module', 'a lesson', 'the list of lessons', 'a quiz'])
      for (const name of ['teacher', 'admin'] as const)
        allows(`its ${name} gets ${what}`, async () => {
          await close(status);
          return ways[what]!(as(name));
        });
  });

stories('the status of a course', () => {
  const become = (status: CourseStatus, name: PersonaName = 'teacher') =>
    as(name).update(ferns, { status, updatedAt: now() });
  /** Allowed changes, without enrolments and with some. */
  const changes: [CourseStatus, free: CourseStatus[], taken: CourseStatus[]][] = [
    ['draft', ['draft', 'published', 'trashed'], ['draft', 'published']],
    ['published', ['published', 'archived', 'draft', 'trashed'], ['published', 'archived']],
    ['archived', ['archived', 'published', 'draft', 'trashed'], ['archived', 'published']],
    ['trashed', ['trashed', 'draft'], ['trashed', 'draft']],
  ];
  const all: CourseStatus[] = ['draft', 'published', 'archived', 'trashed'];
  for (const [from, free, taken] of changes)
    for (const [count, allowed] of [
      [0, free],
      [1, taken],
    ] as const)
      for (const to of all)
        (allowed.includes(to) ? allows : denies)(
          `from ${from} to ${to} with ${count} enrolments`,
          async () => {
            await close(from, count);
            return become(to);
          },
        );
  denies('somebody else’s course is moved to the trash', () => become('trashed', 'otherTeacher'));
  denies('an admin, who does not teach it, moves it', () => become('trashed', 'admin'));
  denies('a teacher makes a course in the trash', () =>
    as('teacher').set(
      paths.coursePath('new'),
      nowIn(aCourse({ status: 'trashed' }), 'createdAt', 'updatedAt'),
    ),
  );
  allows('the author deletes a course in the trash for good', async () => {
    await close('trashed');
    return bury(as('teacher'), 'courses', 'ferns');
  });
});
