import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { decodeEach } from '@trellis/functions/firestore/find';
import { refs } from '@trellis/functions/firestore/typed-refs';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import { fairRating, ratingFieldsOf } from '@trellis/model/course-reviews/ratings';
import { notification } from '@trellis/model/notification';
import { courseReviewPath, profilePath, userPath } from '@trellis/model/paths';
import { defaultSettings } from '@trellis/model/user';
import { aCourseReview, aReviewAnswer, aWrittenReview } from '#tests/factories/a-course-review';
import { aProfile } from '#tests/factories/a-profile';
import { aUser } from '#tests/factories/a-user';
import { cascade, ofCourses } from '#tests/functions/cascade';
import { counted, crashing, interrupted } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, shuffled, write, type WriteEvent } from '#tests/functions/events';
import { data, differences, openCourse, run, signUp } from '#tests/functions/fixtures';

beforeEach(clear);

const ferns = refs.course('ferns');
const reviewOf = (uid: string, courseID = 'ferns') => refs.courseReview(courseID, uid);

/** Writes somebody's review as they do, or deletes it; returns the event. */
const rate = (userID: string, rating: number | null, courseID = 'ferns') =>
  write(
    courseReviewPath(courseID, userID),
    rating === null ? null : aWrittenReview({ userID, rating }),
  );

/** Changes fields of Lea's review, and returns the event. */
const change = async (changes: Partial<CourseReview>) =>
  write(courseReviewPath('ferns', 'lea'), { ...(await data(reviewOf('lea'))), ...changes });

const ratings = async (courseID = 'ferns') => (await data(refs.course(courseID))).ratings;
const listed = async () => (await data(refs.catalog('0'))).courses['ferns']!;

/** The trigger as another instance of the function runs it. */
async function anotherInstance() {
  vi.resetModules();
  const { onCourseReviewWritten } = await import('@trellis/functions');
  return (event: WriteEvent) => onCourseReviewWritten.run(event);
}

describe('the ratings of a course', () => {
  it('follow reviews that are written, changed and deleted', async () => {
    await openCourse('ferns', 1);
    await run.courseReview(await rate('lea', 5));
    await run.courseReview(await rate('max', 4));
    expect(await data(ferns)).toMatchObject({
      ratings: [0, 0, 0, 1, 1],
      ratingCount: 2,
      ratingAverage: 4.5,
    });
    await run.courseReview(await rate('lea', 1));
    expect(await data(ferns)).toMatchObject({ ratings: [1, 0, 0, 1, 0], ratingAverage: 2.5 });
    await run.courseReview(await rate('lea', null));
    await run.courseReview(await rate('max', null));
    expect(await data(ferns)).toMatchObject({
      ratings: [0, 0, 0, 0, 0],
      ratingCount: 0,
      ratingAverage: 0,
    });
    expect(await differences()).toEqual([]);
  });

  it('equal the reviews after a thousand changes, each told three times, shuffled, to two instances', async () => {
    const courses = ['ferns', 'mosses'];
    for (const courseID of courses) await openCourse(courseID, 1);
    const instances = [run.courseReview, await anotherInstance()];
    const random = randomFrom(15);
    const pick = (count: number) => Math.floor(random() * count);
    const told: WriteEvent[] = [];
    for (let batch = 0; batch < 20; batch++) {
      // A person's changes come one after another; those of different people at once.
      const people = shuffled([...Array(120).keys()], random).slice(0, 50);
      const written = people.map(async (person) => {
        const rating = pick(5) === 0 ? null : 1 + pick(5);
        const event = await rate(`p${person}`, rating, courses[pick(2)]);
        // Some are told while others are still being written.
        if (pick(5) === 0) await instances[pick(2)]!(event);
        return event;
      });
      told.push(...(await Promise.all(written)));
    }
    expect(told).toHaveLength(1000);
    const { failures } = await deliver(
      shuffled([...told, ...told, ...told], random),
      (event) => instances[pick(2)]!(event),
      32,
    );
    expect(failures).toEqual([]);
    for (const courseID of courses) {
      const { docs } = await reviewOf('any', courseID).ref.parent.get();
      const exact = [1, 2, 3, 4, 5].map(
        (rating) => docs.filter((review) => review.get('rating') === rating).length,
      );
      expect(docs.length).toBeGreaterThan(20);
      expect(await data(refs.course(courseID))).toMatchObject(ratingFieldsOf(exact));
    }
    expect((await differences()).filter((line) => !line.includes('reviews'))).toEqual([]);
  }, 240_000);

  it('are exact when a review is written between counting and saving', async () => {
    await openCourse('ferns', 1);
    const first = await rate('lea', 5);
    await interrupted(
      'before',
      0,
      async () => (await anotherInstance())(await rate('max', 3)),
      () => run.courseReview(first),
    );
    expect(await ratings()).toEqual([0, 0, 1, 0, 1]);
  });

  it('are exact when the function crashes and is called again', async () => {
    await openCourse('ferns', 1);
    const event = await rate('lea', 5);
    for (const [commit, when] of [
      [0, 'before'],
      [0, 'after'],
      [1, 'before'],
    ] as const) {
      await crashing(commit, when, () => run.courseReview(event));
    }
    await run.courseReview(event);
    expect(await ratings()).toEqual([0, 0, 0, 0, 1]);
    expect(await differences()).toEqual([]);
  });

  it('reach the catalogue at once when the average as shown changes, and hourly otherwise', async () => {
    await openCourse('ferns', 1);
    await run.courseReview(await rate('lea', 4));
    expect(await listed()).toMatchObject({
      ratingAverage: 4,
      ratingCount: 1,
      ratingScore: fairRating([0, 0, 0, 1, 0]),
    });
    const second = await rate('max', 4);
    expect(await counted(() => run.courseReview(second))).toMatchObject({ queries: 7 });
    expect(await listed()).toMatchObject({ ratingCount: 1 });
    expect(await differences()).toEqual([]);
    expect(await listed()).toMatchObject({
      ratingCount: 2,
      ratingScore: fairRating([0, 0, 0, 2, 0]),
    });
  });

  it('cost nothing when only the words change', async () => {
    await openCourse('ferns', 1);
    await run.courseReview(await rate('lea', 4));
    const edited = await change({ comment: 'Better than I thought.' });
    const none = { commits: 0, writes: 0, reads: 0, queries: 0 };
    expect(await counted(() => run.courseReview(edited))).toEqual(none);
  });

  it('are repaired by a rebuild', async () => {
    await openCourse('ferns', 1);
    await signUp('lea');
    await rate('lea', 2);
    await reviewOf('lea').ref.update({ authorName: 'Somebody' });
    expect((await differences()).map((line) => line.split(':')[0])).toEqual([
      'courses/ferns ratings',
      'courses/ferns ratingAverage',
      'courses/ferns ratingCount',
      'catalog/0 courses.ferns',
      'courses/ferns/reviews/lea authorName',
      'user_progress/lea counters',
      'user_progress/lea/xp_events/course_review',
    ]);
  });
});

describe('the name of whoever wrote a review', () => {
  it('is that of their profile, also after a change', async () => {
    await openCourse('ferns', 1);
    await openCourse('mosses', 1);
    await signUp('lea', { fullName: 'Lea Leaf' });
    await run.courseReview(await rate('lea', 5));
    await run.courseReview(await rate('lea', 4, 'mosses'));
    expect(await data(reviewOf('lea'))).toMatchObject({ authorName: 'Lea', rating: 5 });
    await run.profile(await write(profilePath('lea'), aProfile({ displayName: 'Dr Leaf' })));
    for (const courseID of ['ferns', 'mosses'])
      expect(await data(reviewOf('lea', courseID))).toMatchObject({ authorName: 'Dr Leaf' });
    await run.profile(await write(profilePath('lea'), null));
    expect(await data(reviewOf('lea'))).toMatchObject({ authorName: '' });
  });

  it('is the last one when events of several changes come late and again', async () => {
    await openCourse('ferns', 1);
    await signUp('lea');
    const written = await rate('lea', 5);
    const renamed: WriteEvent[] = [];
    for (const displayName of ['Anna', 'Berta', 'Clara'])
      renamed.push(await write(profilePath('lea'), aProfile({ displayName })));
    const events = [written, ...renamed, written, ...renamed];
    const { failures } = await deliver(
      shuffled(events, randomFrom(3)),
      (event) => (event === written ? run.courseReview(event) : run.profile(event)),
      4,
    );
    expect(failures).toEqual([]);
    expect(await data(reviewOf('lea'))).toMatchObject({ authorName: 'Clara' });
    expect(await differences()).toEqual([]);
  });
});

describe('the answer to a review', () => {
  const told = async () => {
    const { docs } = await refs.notification('lea', 'any').ref.parent.get();
    return decodeEach(notification, { docs });
  };

  beforeEach(async () => {
    await openCourse('ferns', 1);
    await signUp('lea');
    await run.courseReview(await rate('lea', 2));
  });

  it('notifies the learner once, also when it is changed, taken back and given again', async () => {
    const answer = aReviewAnswer();
    const answered = await change({ answer });
    await Promise.all([run.courseReview(answered), run.courseReview(answered)]);
    await run.courseReview(await change({ answer: { ...answer, text: 'Sorry.' } }));
    await run.courseReview(await change({ answer: null }));
    await run.courseReview(await change({ answer }));
    expect(await told()).toEqual([
      expect.objectContaining({
        id: `review:ferns:${aWrittenReview().createdAt.getTime()}`,
        kind: 'review',
        itemID: 'ferns',
        title: 'How ferns grow',
        createdAt: answer.answeredAt,
        readAt: null,
      }),
    ]);
    expect(await ratings()).toEqual([0, 1, 0, 0, 0]);
  });

  it('does not notify who has muted that', async () => {
    const settings = { ...defaultSettings, mutedNotifications: ['review' as const] };
    await write(userPath('lea'), aUser({ settings }));
    await run.courseReview(await change({ answer: aReviewAnswer() }));
    expect(await told()).toEqual([]);
  });
});

it('deletes reviews with their course, also one that comes late', async () => {
  await openCourse('ferns', 1);
  const events = [await rate('lea', 5), await rate('max', 1)];
  await deliver(events, run.courseReview);
  const follow = await cascade(ofCourses);
  await write(ferns.ref.path, null);
  await follow((all) => Promise.all(all.map(({ event, handle }) => handle(event))));
  expect((await ferns.ref.listCollections()).map(({ id }) => id)).toEqual([]);
  const late = await rate('zoe', 3);
  await run.courseReview(late);
  await follow((all) => Promise.all(all.map(({ event, handle }) => handle(event))));
  await deliver([...events, late], run.courseReview);
  expect((await ferns.ref.listCollections()).map(({ id }) => id)).toEqual([]);
  expect((await db.collectionGroup('reviews').get()).size).toBe(0);
});

it('leaves a malformed review out', async () => {
  await openCourse('ferns', 1);
  await run.courseReview(await rate('lea', 5));
  await run.courseReview(
    await write(courseReviewPath('ferns', 'max'), { ...aCourseReview(), rating: 9 }),
  );
  expect(await ratings()).toEqual([0, 0, 0, 0, 1]);
});
