import { coursePath, enrollmentPath } from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import { enrollmentsOfCourse, enrollmentsOfLearner } from '@trellis/model/queries';
import { aCourse } from '#tests/factories/a-course';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, may, mayNot, stories } from '#tests/rules/access-table';
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
  },
);

stories('enrollments', () => {
  may('Liam looks for the enrolment that he does not have yet', () =>
    as('learner').get(enrollmentPath('liam', 'ferns')),
  );
  mayNot('Liam looks whether Una is enrolled', () =>
    as('learner').get(enrollmentPath('una', 'ferns')),
  );
  mayNot('a visitor looks whether Una is enrolled', () =>
    as('visitor').get(enrollmentPath('una', 'ferns')),
  );
  mayNot('T19: an id as short as the name is looked for', () =>
    as('learner').get('enrollments/liam'),
  );
  may('the teacher lists the course’s learners', () =>
    as('teacher').list(enrollmentsOfCourse('ferns')),
  );
  for (const persona of ['otherTeacher', 'enrolled', 'demoted', 'admin', 'visitor'] as const)
    mayNot(`${persona} lists the course’s learners`, () =>
      as(persona).list(enrollmentsOfCourse('ferns')),
    );
  mayNot('T26: Erin lists everybody’s enrolments', () =>
    as('enrolled').list({ collection: 'enrollments', where: [] }),
  );

  const liamIn = (
    courseID: string,
    changes: object = {},
    path = enrollmentPath('liam', courseID),
  ) => as('learner').set(path, enrol('liam', courseID, changes));
  may('Liam enrols with a date in mind', () =>
    liamIn('ferns', { targetCompletionDate: new Date('2027-06-30') }),
  );
  for (const courseID of ['unfinished', 'old', 'paid', 'nothing'])
    mayNot(`Liam enrols in the course «${courseID}»`, () => liamIn(courseID));
  mayNot('Liam enrols somebody else', () =>
    as('learner').set(enrollmentPath('una', 'ferns'), enrol('una', 'ferns')),
  );
  mayNot('Liam enrols under another id', () =>
    liamIn('ferns', {}, enrollmentPath('liam', 'mosses')),
  );
  mayNot('T20: Liam enrols under his id in another’s name', () =>
    liamIn('ferns', { userID: 'una' }),
  );
  for (const status of ['completed', 'paused', 'dropped'])
    mayNot(`Liam enrols as ${status}`, () => liamIn('ferns', { status }));
  mayNot('T21: Liam enrolled last year', () => liamIn('ferns', { enrolledAt: longAgo }));
  for (const source of ['company', 'program'])
    mayNot(`Liam enrols through a ${source}`, () => liamIn('ferns', { source }));
  mayNot('T11: Liam enrols with progress', () => liamIn('ferns', { progress: 100 }));

  may('Erin drops the course', () => as('enrolled').update(inFerns, { status: 'dropped' }));
  may('Erin comes back', async () => {
    await put({ [inFerns]: anEnrollment('dropped') });
    return as('enrolled').update(inFerns, { status: 'active' });
  });
  for (const status of ['active', 'paused', 'completed'])
    mayNot(`denies setting a dropped enrolment of a paid course to ${status}`, async () => {
      await put({
        [inFerns]: { ...anEnrollment('dropped'), completedAt: longAgo },
        [coursePath('ferns')]: aCourse('paid'),
      });
      return as('enrolled').update(inFerns, { status });
    });
  may('allows a date for a dropped enrolment of a paid course', async () => {
    await put({ [inFerns]: anEnrollment('dropped'), [coursePath('ferns')]: aCourse('paid') });
    return as('enrolled').update(inFerns, { targetCompletionDate: new Date('2027-06-30') });
  });
  may('allows dropping, or going on after a pause, in a paid course', async () => {
    await put({ [inFerns]: anEnrollment('paused'), [coursePath('ferns')]: aCourse('paid') });
    await as('enrolled').update(inFerns, { status: 'active' });
    return as('enrolled').update(inFerns, { status: 'dropped' });
  });
  may('Erin sets a date', () =>
    as('enrolled').update(inFerns, { targetCompletionDate: new Date('2027-06-30') }),
  );
  may('Erin opens a lesson, and the enrolment remembers which', () =>
    as('enrolled').update(inFerns, { lastLessonID: 'shade' }),
  );
  may('Erin asks for more time', () => as('enrolled').update(inFerns, { wantsExtraTime: true }));
  mayNot('the teacher asks for less', () =>
    as('teacher').update(inFerns, { wantsExtraTime: false }),
  );
  mayNot('Erin says that she has completed the course', () =>
    as('enrolled').update(inFerns, { status: 'completed' }),
  );
  mayNot('Erin says so before any function has seen the enrolment', async () => {
    await put({ [inFerns]: anEnrollment() });
    return as('enrolled').update(inFerns, { status: 'completed' });
  });
  may('Erin comes back to a course that she had completed', async () => {
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
    mayNot(`T20: Erin sets ${field}`, () => as('enrolled').update(inFerns, { [field]: value }));
  mayNot('T72: somebody suspended comes back', async () =>
    as('suspended').update(enrollmentPath('sid', 'ferns'), { status: 'paused' }),
  );
  mayNot('T72: somebody suspended enrols again', () =>
    as('suspended').set(enrollmentPath('sid', 'mosses'), enrol('sid', 'mosses')),
  );
});
