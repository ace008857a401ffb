import { coursePath, enrollmentPath } from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import {
  advancedEnrollments,
  enrollmentsOfCourse,
  enrollmentsOfLearner,
} from '@trellis/model/queries';
import { aCourse } from '#tests/factories/a-course';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { longAgo } from '#tests/factories/factory';

const enrol = (uid: string, courseID: string, changes: object = {}) => ({
  ...nowIn(anEnrollment({ userID: uid, courseID }), 'enrolledAt'),
  ...changes,
});
const inFerns = enrollmentPath('erin', 'ferns');

accessTable(
  'enrollments: Erin’s, and one of one’s own',
  {
    get: (client) => client.get(inFerns),
    list: (client) => client.list(enrollmentsOfLearner('erin', ['active', 'completed'])),
    create: ({ uid, set }) => set(enrollmentPath(uid, 'mosses'), enrol(uid, 'mosses')),
    update: (client) => client.update(inFerns, { status: 'paused' }),
    delete: (client) => client.delete(inFerns),
  },
  {
    active: '· · ✓ · ·',
    owner: '✓ ✓ ✓ ✓ ·',
    teacher: '✓ · ✓ · ·',
    admin: '✓ · ✓ · ·',
  },
);

stories('enrollments', () => {
  allows('Liam looks for the enrolment that he does not have yet', () =>
    as('learner').get(enrollmentPath('liam', 'ferns')),
  );
  denies('Liam looks whether Una is enrolled', () =>
    as('learner').get(enrollmentPath('una', 'ferns')),
  );
  denies('a visitor looks whether Una is enrolled', () =>
    as('visitor').get(enrollmentPath('una', 'ferns')),
  );
  denies('an id as short as the name is looked for (T19)', () =>
    as('learner').get('enrollments/liam'),
  );
  allows('the teacher lists the course’s learners', () =>
    as('teacher').list(enrollmentsOfCourse('ferns')),
  );
  allows('the teacher lists those who have done most of the course', () =>
    as('teacher').list(advancedEnrollments('ferns', 50, 201)),
  );
  denies('another teacher lists those who have done most of the course', () =>
    as('otherTeacher').list(advancedEnrollments('ferns', 50, 201)),
  );
  for (const persona of ['otherTeacher', 'enrolled', 'demoted', 'admin', 'visitor'] as const)
    denies(`${persona} lists the course’s learners`, () =>
      as(persona).list(enrollmentsOfCourse('ferns')),
    );
  denies('Erin lists everybody’s enrolments (T26)', () =>
    as('enrolled').list({ collection: 'enrollments', where: [] }),
  );

  const liamIn = (
    courseID: string,
    changes: object = {},
    path = enrollmentPath('liam', courseID),
  ) => as('learner').set(path, enrol('liam', courseID, changes));
  allows('Liam enrols with a date in mind', () =>
    liamIn('ferns', { targetCompletionDate: new Date('2027-06-30') }),
  );
  for (const courseID of ['unfinished', 'old', 'paid', 'nothing'])
    denies(`Liam enrols in the course «${courseID}»`, () => liamIn(courseID));
  denies('Liam enrols somebody else', () =>
    as('learner').set(enrollmentPath('una', 'ferns'), enrol('una', 'ferns')),
  );
  denies('Liam enrols under another id', () =>
    liamIn('ferns', {}, enrollmentPath('liam', 'mosses')),
  );
  denies('Liam enrols under his id in another’s name (T20)', () =>
    liamIn('ferns', { userID: 'una' }),
  );
  for (const status of ['completed', 'paused', 'dropped'])
    denies(`Liam enrols as ${status}`, () => liamIn('ferns', { status }));
  denies('Liam enrolled last year (T21)', () => liamIn('ferns', { enrolledAt: longAgo }));
  for (const source of ['company', 'program'])
    denies(`Liam enrols through a ${source}`, () => liamIn('ferns', { source }));
  denies('Liam enrols with progress (T11)', () => liamIn('ferns', { progress: 100 }));

  allows('Erin drops the course', () => as('enrolled').update(inFerns, { status: 'dropped' }));
  allows('Erin comes back', async () => {
    await put({ [inFerns]: anEnrollment('dropped') });
    return as('enrolled').update(inFerns, { status: 'active' });
  });
  for (const status of ['active', 'paused', 'completed'])
    denies(`denies setting a dropped enrolment of a paid course to ${status}`, async () => {
      await put({
        [inFerns]: { ...anEnrollment('dropped'), completedAt: longAgo },
        [coursePath('ferns')]: aCourse('paid'),
      });
      return as('enrolled').update(inFerns, { status });
    });
  const inDeleted = (status: 'dropped' | 'paused' | 'completed') =>
    put({
      [inFerns]: { ...anEnrollment(), status, completedAt: longAgo },
      [coursePath('ferns')]: null,
    });
  for (const [before, after] of [
    ['dropped', 'active'],
    ['dropped', 'paused'],
    ['dropped', 'completed'],
    ['paused', 'active'],
    ['completed', 'active'],
  ] as const)
    denies(`Erin changes her ${before} enrolment in a deleted course to ${after}`, async () => {
      await inDeleted(before);
      return as('enrolled').update(inFerns, { status: after });
    });
  allows('Erin drops a course that was deleted', async () => {
    await inDeleted('completed');
    return as('enrolled').update(inFerns, { status: 'dropped' });
  });
  allows('Erin takes back her wish for more time in a course that was deleted', async () => {
    await inDeleted('completed');
    return as('enrolled').update(inFerns, { wantsExtraTime: false });
  });
  allows('a date for a dropped enrolment of a paid course', async () => {
    await put({ [inFerns]: anEnrollment('dropped'), [coursePath('ferns')]: aCourse('paid') });
    return as('enrolled').update(inFerns, { targetCompletionDate: new Date('2027-06-30') });
  });
  allows('allows dropping, or going on after a pause, in a paid course', async () => {
    await put({ [inFerns]: anEnrollment('paused'), [coursePath('ferns')]: aCourse('paid') });
    await as('enrolled').update(inFerns, { status: 'active' });
    return as('enrolled').update(inFerns, { status: 'dropped' });
  });
  allows('Erin sets a date', () =>
    as('enrolled').update(inFerns, { targetCompletionDate: new Date('2027-06-30') }),
  );
  allows('Erin opens a lesson, and the enrolment remembers which', () =>
    as('enrolled').update(inFerns, { lastLessonID: 'shade' }),
  );
  allows('Erin asks for more time', () => as('enrolled').update(inFerns, { wantsExtraTime: true }));
  denies('the teacher asks for less', () =>
    as('teacher').update(inFerns, { wantsExtraTime: false }),
  );
  denies('Erin says that she has completed the course', () =>
    as('enrolled').update(inFerns, { status: 'completed' }),
  );
  denies('Erin says so before any function has seen the enrolment', async () => {
    await put({ [inFerns]: anEnrollment() });
    return as('enrolled').update(inFerns, { status: 'completed' });
  });
  denies('Erin gives a course that she had completed a status that nobody knows', async () => {
    await put({ [inFerns]: { ...enrollment.parse(anEnrollment('paused')), completedAt: longAgo } });
    return as('enrolled').update(inFerns, { status: 'expired' });
  });
  allows('Erin comes back to a course that she had completed', async () => {
    const completed = { ...enrollment.parse(anEnrollment('paused')), completedAt: longAgo };
    await put({ [inFerns]: completed });
    return as('enrolled').update(inFerns, { status: 'completed' });
  });
  for (const [field, value] of Object.entries({
    userID: 'liam',
    courseID: 'paid',
    enrolledAt: now(),
    source: 'company',
    progress: 100,
    completedLessonIDs: ['spore'],
    passedQuizIDs: ['quiz'],
    category: 'Design',
    lessonCount: 1,
    lastAccessedAt: now(),
    completedAt: now(),
    certificateID: 'x',
    status: 'expelled',
    targetCompletionDate: 'soon',
    lastLessonID: 'a/b',
    wantsExtraTime: 'please',
    note: 'unknown',
  }))
    denies(`Erin sets ${field} (T20)`, () => as('enrolled').update(inFerns, { [field]: value }));
  denies('somebody suspended comes back (T72)', async () =>
    as('suspended').update(enrollmentPath('sid', 'ferns'), { status: 'paused' }),
  );
  denies('somebody suspended enrols again (T72)', () =>
    as('suspended').set(enrollmentPath('sid', 'mosses'), enrol('sid', 'mosses')),
  );
});
