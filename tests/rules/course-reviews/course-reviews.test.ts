import * as paths from '@trellis/model/paths';
import { reviewsOfCourse, reviewsOfLearner } from '@trellis/model/queries';
import { enrollment } from '@trellis/model/progress/enrollment';
import { aCourse } from '#tests/factories/a-course';
import { aCourseReview, aReviewAnswer, aWrittenReview } from '#tests/factories/a-course-review';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { longAgo } from '#tests/factories/factory';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn, type Client } from '#tests/rules/client';
import { personas } from '#tests/rules/personas';
import { put } from '#tests/rules/put';

const reviewOf = (uid: string, courseID = 'ferns') => paths.courseReviewPath(courseID, uid);
const erins = reviewOf('erin');
const page = (courseID = 'ferns', limit = 20) => reviewsOfCourse(courseID, { limit });
const written = (changes: object = {}) =>
  nowIn({ ...aWrittenReview(), ...changes }, 'createdAt' as never, 'updatedAt' as never);
const answer = (authorID: string, changes: object = {}) => ({
  answer: { ...aReviewAnswer({ authorID }), answeredAt: now(), ...changes },
});

/** Enrols somebody who has done so much of the course. */
const enrolled = (userID: string, progress: number, changes: object = {}, courseID = 'ferns') =>
  put({
    [paths.enrollmentPath(userID, courseID)]: {
      ...enrollment.parse(anEnrollment({ userID, courseID, ...changes })),
      progress,
    },
  });

/** Writes a first review, in place of one that may be there. */
async function review(client: Client, changes: object = {}, courseID = 'ferns') {
  await put({ [reviewOf(client.uid, courseID)]: null });
  return client.set(reviewOf(client.uid, courseID), written({ userID: client.uid, ...changes }));
}

accessTable(
  'courses/…/reviews: Erin’s is read, edited and deleted; one’s own is made',
  {
    get: (client) => client.get(erins),
    list: (client) => client.list(page()),
    create: async (client) => {
      if (['erin', 'otto', 'sid'].includes(client.uid)) await enrolled(client.uid, 10);
      if (client.uid === 'fay') await enrolled('fay', 90, { status: 'dropped' });
      return review(client);
    },
    update: (client) => client.update(erins, { rating: 2, updatedAt: now() }),
    delete: (client) => client.delete(erins),
  },
  {
    everyone: '✓ ✓ · · ·',
    owner: '✓ ✓ ✓ ✓ ✓',
    anotherLearner: '✓ ✓ ✓ · ·',
  },
);

accessTable(
  'courses/…/reviews of an archived course: Erin’s and Sid’s',
  {
    get: async (client) => client.get(reviewOf(client.uid === 'sid' ? 'sid' : 'erin', 'old')),
    list: (client) => client.list(page('old')),
    create: (client) => client.set(reviewOf('nobody', 'old'), written({ userID: 'nobody' })),
    update: (client) => client.update(reviewOf('erin', 'old'), { rating: 2, updatedAt: now() }),
    delete: (client) => client.delete(reviewOf('erin', 'old')),
  },
  { staff: '✓ ✓ · · ·', owner: '✓ ✓ · ✓ ✓' },
);

accessTable(
  'courses/…/reviews: the answer to Erin’s',
  {
    get: (client) => client.get(erins),
    list: (client) => client.list(page()),
    create: (client) =>
      client.set(reviewOf('una'), { ...written({ userID: 'una' }), ...answer('una') }),
    update: (client) => client.update(erins, answer(client.uid)),
    delete: (client) => client.update(erins, { answer: null }),
  },
  { everyone: '✓ ✓ · · ·', teacher: '✓ ✓ · ✓ ✓' },
);

stories('what a learner says about a course', () => {
  const erin = as('enrolled');
  const otto = as('anotherLearner');
  const learner = as('learner');
  const ofTheo = { teacherIDs: ['theo'], authorID: 'theo' };

  allows('somebody looks for a review that they have not written', () =>
    learner.get(reviewOf('liam')),
  );
  allows('a visitor lists the reviews with four stars', () =>
    as('visitor').list(reviewsOfCourse('ferns', { rating: 4, limit: 20 })),
  );
  denies('a visitor lists more than a page', () => as('visitor').list(page('ferns', 21)));
  denies('a visitor lists all without a limit', () =>
    as('visitor').list({ ...page(), limit: undefined }),
  );
  denies('somebody lists the reviews of a person in all courses', () =>
    learner.list({ ...reviewsOfLearner('erin'), limit: 20 }),
  );
  denies('a visitor lists the reviews of a draft', () => as('visitor').list(page('unfinished')));
  denies('somebody who takes it lists the reviews of a draft', () => erin.list(page('unfinished')));
  allows('its teacher lists the reviews of a draft', () => as('teacher').list(page('unfinished')));
  denies('another teacher lists the reviews of a draft', () =>
    as('otherTeacher').list(page('unfinished')),
  );
  denies('a visitor reads a review in a course that there is not', () =>
    as('visitor').get(reviewOf('erin', 'nothing')),
  );
  for (const status of ['active', 'paused', 'completed', 'dropped'] as const)
    allows(
      `somebody whose enrolment is ${status} lists the reviews of an archived course`,
      async () => {
        await enrolled('otto', 10, { status }, 'old');
        return otto.list(page('old'));
      },
    );

  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  allows('a learner writes one a week after theirs was removed', async () => {
    await enrolled('otto', 100, { reviewRemovedAt: daysAgo(7.01) });
    return review(otto);
  });
  denies('a learner writes one less than a week after theirs was removed', async () => {
    await enrolled('otto', 100, { reviewRemovedAt: daysAgo(6.9) });
    return review(otto);
  });
  denies('a learner says that theirs was not removed', async () => {
    await enrolled('otto', 100, { reviewRemovedAt: daysAgo(1) });
    return otto.update(paths.enrollmentPath('otto', 'ferns'), { reviewRemovedAt: null });
  });
  allows('a learner who has done all writes one', async () => {
    await enrolled('otto', 100, { status: 'completed' });
    return review(otto);
  });
  allows('a learner of an archived course writes one', async () => {
    await enrolled('otto', 10, {}, 'old');
    return review(otto, {}, 'old');
  });
  allows('a review without words', async () => {
    await enrolled('otto', 10);
    return review(otto, { comment: '' });
  });
  denies('a learner who has done too little writes one', async () => {
    await enrolled('otto', 9);
    return review(otto);
  });
  denies('a learner whose progress nobody has derived yet writes one', async () => {
    await put({ [paths.enrollmentPath('otto', 'ferns')]: anEnrollment({ userID: 'otto' }) });
    return review(otto);
  });
  for (const status of ['paused', 'dropped'] as const)
    denies(`a learner whose enrolment is ${status} writes one`, async () => {
      await enrolled('otto', 50, { status });
      return review(otto);
    });
  denies('a learner of another course writes one', async () => {
    await enrolled('otto', 100, {}, 'mosses');
    await put({ [paths.enrollmentPath('otto', 'ferns')]: null });
    return review(otto);
  });
  denies('somebody enters by the enrolment of another', async () => {
    await put({
      [paths.enrollmentPath('otto', 'ferns')]: {
        ...enrollment.parse(anEnrollment({ userID: 'erin' })),
        progress: 100,
      },
    });
    return review(otto);
  });
  denies('a learner reviews a draft', async () => {
    await enrolled('otto', 50, {}, 'unfinished');
    return review(otto, {}, 'unfinished');
  });
  denies('a teacher of the course who also takes it writes one', async () => {
    await enrolled('tess', 50);
    return review(as('teacher'));
  });
  allows('a teacher of another course, who takes this one, writes one', async () => {
    await enrolled('theo', 50);
    return review(as('otherTeacher'));
  });
  denies('somebody writes in another’s name', async () => {
    await enrolled('otto', 50);
    await put({ [erins]: null });
    return otto.set(erins, written());
  });
  denies('somebody writes under their own id in another’s name', async () => {
    await enrolled('otto', 50);
    return review(otto, { userID: 'erin' });
  });
  for (const [what, changes] of Object.entries<object>({
    'gives no star': { rating: 0 },
    'gives six stars': { rating: 6 },
    'gives half a star': { rating: 4.5 },
    'gives stars in words': { rating: 'five' },
    'says too much': { comment: 'a'.repeat(2001) },
    'answers themselves': answer('otto'),
    'has no answer, and says so': { answer: null },
    'chooses their name': { authorName: 'Erin' },
  }))
    denies(`somebody ${what}`, async () => {
      await enrolled('otto', 50);
      return review(otto, changes);
    });
  denies('somebody backdates a review', async () => {
    await enrolled('otto', 50);
    return otto.set(reviewOf('otto'), { ...written({ userID: 'otto' }), createdAt: longAgo });
  });

  allows('a learner who has left edits theirs', async () => {
    await enrolled('erin', 0, { status: 'dropped' });
    return erin.update(erins, { comment: 'Not for me.', updatedAt: now() });
  });
  allows('a learner who has left deletes theirs', async () => {
    await enrolled('erin', 0, { status: 'dropped' });
    return erin.delete(erins);
  });
  allows('a learner edits an answered review', async () => {
    await put({ [erins]: aCourseReview('answered') });
    return erin.update(erins, { rating: 5, updatedAt: now() });
  });
  denies('a learner removes the answer', async () => {
    await put({ [erins]: aCourseReview('answered') });
    return erin.update(erins, { answer: null });
  });
  denies('a learner moves the answer while editing', async () => {
    await put({ [erins]: aCourseReview('answered') });
    return erin.update(erins, { rating: 5, updatedAt: now(), answer: null });
  });
  for (const [what, changes] of Object.entries<object>({
    'changes their name': { authorName: 'Otto' },
    'gives the review to another': { userID: 'otto' },
    'makes the review new': { createdAt: now() },
    'gives half a star': { rating: 1.5 },
  }))
    denies(`a learner ${what} while editing`, () =>
      erin.update(erins, { updatedAt: now(), ...changes }),
    );
  denies('a learner hides that a review was edited', () => erin.update(erins, { rating: 5 }));
  denies('a learner who teaches the course by now edits theirs', async () => {
    await put({ [paths.coursePath('ferns')]: aCourse({ teacherIDs: ['tess', 'erin'] }) });
    return erin.update(erins, { rating: 5, updatedAt: now() });
  });
  denies('a learner edits the review of a course that is a draft again', async () => {
    await put({ [paths.coursePath('ferns')]: aCourse('draft') });
    return erin.update(erins, { rating: 5, updatedAt: now() });
  });
  allows('a learner deletes the review of a course that is a draft again', async () => {
    await put({ [paths.coursePath('ferns')]: aCourse('draft') });
    return erin.delete(erins);
  });
  denies('somebody who was suspended edits theirs', () =>
    as('suspended').update(reviewOf('sid'), { rating: 5, updatedAt: now() }),
  );
  denies('somebody who was suspended deletes theirs', () =>
    as('suspended').delete(reviewOf('sid')),
  );
  denies('somebody who was suspended looks for theirs in a draft', () =>
    as('suspended').get(reviewOf('sid', 'unfinished')),
  );
  allows('somebody looks for theirs in a draft', () => erin.get(reviewOf('erin', 'unfinished')));

  denies('a teacher deletes a bad review', () => as('teacher').delete(erins));
  denies('an admin deletes a review past the function', () => as('admin').delete(erins));
  denies('a teacher betters the stars while answering', () =>
    as('teacher').update(erins, { ...answer('tess'), rating: 5 }),
  );
  denies('an admin answers', () => as('admin').update(erins, answer('ada')));
  denies('a learner answers', () => otto.update(erins, answer('otto')));
  for (const [what, changes] of Object.entries<object>({
    'in another’s name': { authorID: 'dora' },
    'without words': { text: '' },
    'with too many words': { text: 'a'.repeat(2001) },
    'with something else': { stars: 5 },
    'in the past': { answeredAt: longAgo },
  }))
    denies(`a teacher answers ${what}`, () => as('teacher').update(erins, answer('tess', changes)));
  denies('a teacher answers with words alone', () =>
    as('teacher').update(erins, { answer: 'Thank you.' }),
  );
  denies('a teacher takes the field of the answer away', async () => {
    await put({ [erins]: aCourseReview('answered') });
    const { answer: _, ...bare } = aCourseReview();
    return as('teacher').set(erins, bare);
  });
  allows('another of its teachers answers otherwise', async () => {
    const dora = { ...personas.demoted, user: personas.teacher.user };
    await put({
      [erins]: aCourseReview('answered'),
      [paths.userPath('dora')]: personas.teacher.user!,
    });
    return as(dora).update(erins, answer('dora'));
  });
  denies('somebody answers a review that there is not', () =>
    as('teacher').update(reviewOf('otto'), answer('tess')),
  );
  denies('a teacher of another course answers', async () => {
    await put({ [paths.coursePath('ferns')]: aCourse(ofTheo) });
    return as('teacher').update(erins, answer('tess'));
  });
});
