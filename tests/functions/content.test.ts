import { beforeEach, describe, expect, it, vi } from 'vitest';
import { courseRefresh } from '@trellis/functions';
import { runDeletion } from '@trellis/functions/deletions/run-deletion.store';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { lessonsOf } from '@trellis/model/content/outline';
import * as paths from '@trellis/model/paths';
import { aCourse, aModule } from '#tests/factories/a-course';
import { anArrangement } from '#tests/factories/an-arrangement';
import { aFlashcard } from '#tests/factories/a-lesson';
import { aQuiz } from '#tests/factories/a-quiz';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import { cascade } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write, type WriteEvent } from '#tests/functions/events';
import { counted, crashing, interrupted } from '#tests/functions/commit-interceptor';
import {
  complete,
  data,
  differences,
  enrol,
  finishing,
  mark,
  openCourse,
  run,
  signUp,
  writeLesson,
} from '#tests/functions/fixtures';

beforeEach(clear);

const ferns = refs.course('ferns');
const arrangementPath = paths.courseArrangementPath('ferns');
const listed = async () => Object.keys((await data(refs.catalog('0'))).courses).sort();
const outlined = async () => lessonsOf((await data(ferns)).outline).map(({ id }) => id);

/** Creates a course of `count` lessons with learners who have completed the first two. */
async function openCourseWith(learners: string[], count: number): Promise<string[]> {
  const lessonIDs = await openCourse('ferns', count);
  for (const uid of learners) {
    await signUp(uid);
    await enrol(uid, 'ferns');
    for (const lessonID of lessonIDs.slice(0, 2)) {
      await run.progress(await complete(uid, 'ferns', lessonID));
    }
  }
  return lessonIDs;
}

/** The functions in a second process, simulated by separate modules. */
function anotherInstance() {
  vi.resetModules();
  return import('@trellis/functions');
}

describe('a teacher publishes a course', () => {
  it('writes outline, counts and the catalogue entry', async () => {
    await openCourse('ferns', 3);
    await run.quiz(await write(paths.quizPath('q'), aQuiz({ moduleID: 'm' })));
    await run.flashcard(await write(paths.flashcardPath('ferns', 'c'), aFlashcard()));
    expect(await data(ferns)).toMatchObject({ lessonCount: 3, quizCount: 1, flashcardCount: 1 });
    expect(await outlined()).toEqual(['ferns-1', 'ferns-2', 'ferns-3']);
    const { courses } = await data(refs.catalog('0'));
    expect(courses['ferns']).toMatchObject({
      title: 'How ferns grow',
      lessonCount: 3,
      minutes: 24,
    });
    expect(await differences()).toEqual([]);
  });

  it('removes an archived or deleted course from the catalogue', async () => {
    await openCourse('ferns', 1);
    await openCourse('mosses', 1);
    expect(await listed()).toEqual(['ferns', 'mosses']);
    const { outline, ...counts } = await data(ferns);
    await run.course(await write(ferns.ref.path, { outline, ...counts, status: 'archived' }));
    expect(await listed()).toEqual(['mosses']);
    await run.course(await write(paths.coursePath('mosses'), null));
    expect(await listed()).toEqual([]);
    await runDeletion({ collection: 'courses', itemID: 'mosses' });
    expect(await differences()).toEqual([]);
  });

  it('lists sixteen courses that are published at once', async () => {
    const events: WriteEvent[] = [];
    for (let index = 0; index < 16; index++) {
      events.push(
        await write(paths.coursePath(`course-${index}`), aCourse({ slug: `course-${index}` })),
      );
    }
    expect((await deliver(events, run.course)).failures).toEqual([]);
    expect(await listed()).toHaveLength(16);
    expect(await differences()).toEqual([]);
  });
});

describe('content changes', () => {
  it('reads and writes nothing for a lesson’s text', async () => {
    await openCourse('ferns', 2);
    const event = await writeLesson('ferns', 'ferns-1', { textContent: 'New words.' });
    const price = await counted(() => run.lesson(event));
    expect(price).toEqual({ commits: 0, writes: 0, reads: 0, queries: 0 });
  });

  it('updates the outline for a title, a move and a removal', async () => {
    await openCourse('ferns', 3);
    await run.lesson(await writeLesson('ferns', 'ferns-3', { order: 0, title: 'First' }));
    expect(await outlined()).toEqual(['ferns-3', 'ferns-1', 'ferns-2']);
    await run.lesson(await write(paths.lessonPath('ferns-1'), null));
    expect(await outlined()).toEqual(['ferns-3', 'ferns-2']);
    await run.module(await write(paths.modulePath('ferns', 'm'), aModule('hidden')));
    expect(await outlined()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('follows the arrangement, and derives no enrolment again', async () => {
    await openCourseWith(['lea'], 3);
    expect(await differences()).toEqual([]);
    const items = ['lesson:ferns-3', 'lesson:ferns-1'];
    const event = await write(arrangementPath, anArrangement({ modules: ['m'], items }));
    const price = await counted(() => run.arrangement(event));
    expect(price).toMatchObject({ commits: 1, writes: 2 });
    expect(await outlined()).toEqual(['ferns-3', 'ferns-1', 'ferns-2']);
    expect(await counted(() => run.arrangement(event))).toMatchObject({ writes: 0 });
    expect(await differences()).toEqual([]);
  });

  it('shows drafts and the trash to the staff alone', async () => {
    await openCourse('ferns', 3);
    await run.lesson(await writeLesson('ferns', 'ferns-2', { status: 'draft' }));
    await run.lesson(await writeLesson('ferns', 'ferns-3', { status: 'trashed' }));
    expect(await outlined()).toEqual(['ferns-1']);
    expect(await data(ferns)).toMatchObject({ lessonCount: 1 });
    const { courses } = await data(refs.catalog('0'));
    expect(courses['ferns']).toMatchObject({ lessonCount: 1, minutes: 8 });
    const { items } = await data(refs.courseOutline('ferns'));
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ['ferns-1', 'published'],
      ['ferns-2', 'draft'],
      ['ferns-3', 'trashed'],
    ]);
    expect(await differences()).toEqual([]);
  });

  it('ignores a malformed arrangement', async () => {
    await openCourse('ferns', 2);
    await run.arrangement(await write(arrangementPath, { items: 'first' }));
    await run.lesson(await writeLesson('ferns', 'ferns-3'));
    expect(await outlined()).toEqual(['ferns-1', 'ferns-2', 'ferns-3']);
  });

  it('keeps the newer title when two instances update the catalogue', async () => {
    await openCourse('ferns', 2);
    const removal = await write(paths.lessonPath('ferns-2'), null);
    const rename = async () => {
      const renamed = { ...(await data(ferns)), title: 'Ferns, again' };
      const { onCourseWritten } = await anotherInstance();
      await onCourseWritten.run(await write(ferns.ref.path, renamed));
    };
    await interrupted('before', 3, rename, async () => run.lesson(removal));
    const { courses } = await data(refs.catalog('0'));
    expect(courses['ferns']).toMatchObject({ title: 'Ferns, again', lessonCount: 1 });
  });

  it('triggers nothing by its own writes', async () => {
    await openCourse('ferns', 2);
    const { outline, lessonCount, ...rest } = await data(ferns);
    const derived = await write(ferns.ref.path, { ...rest, outline, lessonCount: lessonCount + 1 });
    const price = await counted(() => run.course(derived));
    expect(price).toEqual({ commits: 0, writes: 0, reads: 0, queries: 0 });
  });

  it('writes nothing when nothing has changed', async () => {
    await openCourse('ferns', 2);
    const event = await write(paths.modulePath('ferns', 'm'), aModule());
    expect(await counted(() => run.module(event))).toMatchObject({ writes: 0 });
  });

  it('skips a malformed lesson', async () => {
    await openCourse('ferns', 2);
    await db.doc(paths.lessonPath('broken')).set({ courseID: 'ferns', order: 'first' });
    await run.lesson(await writeLesson('ferns', 'ferns-3'));
    expect(await outlined()).toEqual(['ferns-1', 'ferns-2', 'ferns-3']);
  });

  for (const seed of [1, 2]) {
    it(`reaches one outline after thirty changes, one to three times each, shuffled, sixteen at once (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      await openCourseWith(['lea', 'max'], 4);
      const steps: [(event: WriteEvent) => unknown, WriteEvent][] = [];
      const lessonIDs = Array.from({ length: 6 }, (_, index) => `ferns-${index + 1}`);
      for (let index = 0; index < 10; index++) {
        const place = Math.floor(6 * random());
        const lessonID = lessonIDs[place]!;
        const isRemoved = random() < 0.4;
        const path = paths.lessonPath(lessonID);
        const change = isRemoved ? write(path, null) : writeLesson('ferns', lessonID);
        steps.push([run.lesson, await change]);
        // A used id cannot be reused.
        if (isRemoved) lessonIDs[place] = `${lessonID}-again`;
        const module = aModule(random() < 0.3 ? 'hidden' : {});
        steps.push([run.module, await write(paths.modulePath('ferns', 'm'), module)]);
        const card = random() < 0.5 ? null : aFlashcard();
        const cardID = `c${Math.floor(3 * random())}`;
        steps.push([run.flashcard, await write(paths.flashcardPath('ferns', cardID), card)]);
      }
      const { failures } = await deliver(redelivered(steps, random), ([handle, event]) =>
        handle(event),
      );
      expect(failures).toEqual([]);
      expect(await differences()).toEqual([]);
    });
  }
});

describe('learners’ progress follows the course', () => {
  it('completes an enrolment when the open lesson is removed, and reactivates it when another is added', async () => {
    await openCourseWith(['lea'], 3);
    await run.lesson(await write(paths.lessonPath('ferns-3'), null));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      progress: 100,
      status: 'completed',
      lessonCount: 2,
    });
    await run.lesson(await writeLesson('ferns', 'ferns-4'));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      progress: 66,
      status: 'active',
      completedAt: null,
    });
    expect(await differences()).toEqual([]);
  });

  it('awards XP but no progress for a lesson that is gone', async () => {
    await openCourseWith(['lea'], 4);
    const late = await complete('lea', 'ferns', 'ferns-3');
    await run.lesson(await write(paths.lessonPath('ferns-3'), null));
    await run.progress(late);
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 30 });
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 66 });
    expect(await differences()).toEqual([]);
  });

  it('counts a completion once its lesson is in the outline', async () => {
    await openCourseWith(['lea'], 3);
    const added = await writeLesson('ferns', 'ferns-4');
    await run.progress(await complete('lea', 'ferns', 'ferns-4'));
    await run.lesson(added);
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 75 });
    expect(await differences()).toEqual([]);
  });

  it('follows a lesson that moves to another course, also when it is undone there', async () => {
    await openCourseWith(['lea'], 3);
    await openCourse('mosses', 1);
    await enrol('lea', 'mosses');
    await run.lesson(await writeLesson('mosses', 'ferns-1'));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      completedLessonIDs: ['ferns-2'],
      progress: 50,
    });
    const inMosses = () => data(refs.enrollment('lea', 'mosses'));
    expect(await inMosses()).toMatchObject({ completedLessonIDs: ['ferns-1'], progress: 50 });
    await run.progress(await mark('lea', 'ferns-1', false));
    expect(await inMosses()).toMatchObject({ completedLessonIDs: [], progress: 0 });
    await run.progress(await mark('lea', 'ferns-1', true));
    expect(await inMosses()).toMatchObject({ completedLessonIDs: ['ferns-1'], progress: 50 });
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 20 });
    expect(await differences()).toEqual([]);
  });

  it('updates skills when the course changes category', async () => {
    await openCourseWith(['lea'], 3);
    await run.course(await write(ferns.ref.path, { ...(await data(ferns)), category: 'Design' }));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ category: 'Design' });
    expect(await differences()).toEqual([]);
  });

  it('stays exact while lessons come and go', async () => {
    await openCourseWith(['lea', 'max'], 8);
    const steps: [(event: WriteEvent) => unknown, WriteEvent][] = [];
    for (const number of [3, 4, 5, 6]) {
      for (const uid of ['lea', 'max']) {
        steps.push([run.progress, await complete(uid, 'ferns', `ferns-${number}`)]);
      }
      steps.push([run.lesson, await write(paths.lessonPath(`ferns-${number}`), null)]);
      steps.push([run.lesson, await writeLesson('ferns', `ferns-${number + 10}`)]);
    }
    const { failures } = await deliver(redelivered(steps, randomFrom(7)), ([handle, event]) =>
      handle(event),
    );
    expect(failures).toEqual([]);
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 60 });
    expect(await differences()).toEqual([]);
  });

  it('hides a lesson and keeps its completion for when it is back', async () => {
    await openCourseWith(['lea'], 4);
    const enrollment = () => data(refs.enrollment('lea', 'ferns'));
    for (const status of ['draft', 'trashed'] as const) {
      await run.lesson(await writeLesson('ferns', 'ferns-1', { status }));
      expect(await enrollment()).toMatchObject({ completedLessonIDs: ['ferns-2'], progress: 33 });
      await run.lesson(await writeLesson('ferns', 'ferns-1'));
      expect(await enrollment()).toMatchObject({
        completedLessonIDs: ['ferns-1', 'ferns-2'],
        progress: 50,
      });
    }
    expect(await differences()).toEqual([]);
  });

  for (const seed of [3, 4]) {
    it(`stays exact while lessons are published, hidden, trashed, moved and arranged, each event one to three times, shuffled (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      const lessonIDs = await openCourseWith(['lea', 'max'], 5);
      await run.module(await write(paths.modulePath('ferns', 'n'), aModule()));
      const follow = await cascade();
      const any = <T>(all: readonly T[]): T => all[Math.floor(all.length * random())]!;
      const steps: [(event: WriteEvent) => unknown, WriteEvent][] = [];
      for (let index = 0; index < 15; index++) {
        const changes = {
          status: any(['draft', 'published', 'trashed'] as const),
          moduleID: any(['m', 'n', null]),
        };
        steps.push([run.lesson, await writeLesson('ferns', any(lessonIDs), changes)]);
        const items = lessonIDs.filter(() => random() < 0.7).map((id) => `lesson:${id}`);
        const arrangement = anArrangement({ modules: any([['n', 'm'], []]), items });
        steps.push([run.arrangement, await write(arrangementPath, arrangement)]);
      }
      for (const uid of ['lea', 'max'])
        steps.push([run.progress, await complete(uid, 'ferns', any(lessonIDs.slice(2)))]);
      const { failures } = await deliver(redelivered(steps, random), ([handle, event]) =>
        handle(event),
      );
      expect(failures).toEqual([]);
      for (const uid of ['lea', 'max']) {
        const { progress } = await data(refs.enrollment(uid, 'ferns'));
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(100);
        expect((await data(refs.userProgress(uid))).counters.lessonsCompleted).toBe(3);
      }
      // Those for whom the course became complete get their XP once.
      await follow(async (told) => {
        const twice = redelivered(told, random);
        expect((await deliver(twice, (one) => one.handle(one.event))).failures).toEqual([]);
      });
      expect(await differences()).toEqual([]);
    });
  }

  it('finishes on redelivery when the process dies at any commit', async () => {
    await openCourseWith(['lea', 'max'], 4);
    let commits = 0;
    for (const when of ['before', 'after'] as const) {
      for (let commit = 0; ; commit++) {
        const lessonID = `${when}-${commit - (commit % 2)}`;
        const isAdded = commit % 2 === 0;
        const path = paths.lessonPath(lessonID);
        const event = isAdded ? await writeLesson('ferns', lessonID) : await write(path, null);
        const hasCrashed = await crashing(commit, when, () => run.lesson(event));
        await run.lesson(event);
        expect(await differences(), `${when} commit ${commit}`).toEqual([]);
        expect((await db.doc(paths.courseFanOutPath('ferns')).get()).exists).toBe(false);
        if (!hasCrashed) break;
        commits++;
      }
    }
    // Adding a lesson writes: the course, the catalogue, two enrolments and the fan-out marker. Removing one first
    // writes its tombstone and deletion document.
    expect(commits).toBe(12);
  });

  for (const [when, commit] of [
    ['before', 3],
    ['after', 3],
    ['before', 5],
  ] as const) {
    it(`includes who enrols while the outline changes again (${when} commit ${commit})`, async () => {
      await openCourseWith(['lea'], 4);
      await signUp('max');
      const removal = await write(paths.lessonPath('ferns-4'), null);
      const meanwhile = async () => {
        await enrol('max', 'ferns');
        const another = await write(paths.lessonPath('ferns-3'), null);
        const { onLessonWritten } = await anotherInstance();
        await onLessonWritten.run(another);
      };
      await finishing(['lea'], 'ferns', () =>
        interrupted(when, commit, meanwhile, async () => run.lesson(removal)),
      );
      expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 100 });
      expect(await differences()).toEqual([]);
    });
  }

  it('finishes when the outline changes again and the process dies', async () => {
    await openCourseWith(['lea'], 4);
    const removal = await write(paths.lessonPath('ferns-4'), null);
    const meanwhile = async () => {
      const another = await write(paths.lessonPath('ferns-3'), null);
      const { onLessonWritten } = await anotherInstance();
      expect(await crashing(2, 'after', async () => onLessonWritten.run(another))).toBe(true);
    };
    // Before the fan-out marker is removed.
    await interrupted('before', 5, meanwhile, async () => run.lesson(removal));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 100 });
  });

  it('skips a malformed enrolment', async () => {
    await openCourseWith(['lea'], 2);
    await db.doc('enrollments/x').set({ courseID: 'ferns', userID: 7 });
    await run.lesson(await writeLesson('ferns', 'ferns-3'));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 66 });
  });
});

it('counts learners hourly', async () => {
  await openCourseWith(['lea', 'max'], 1);
  expect(await data(ferns)).toMatchObject({ enrollmentCount: 0 });
  await courseRefresh.run({ scheduleTime: new Date().toISOString() });
  expect(await data(ferns)).toMatchObject({ enrollmentCount: 2 });
  expect((await data(refs.catalog('0'))).courses['ferns']).toMatchObject({ enrollmentCount: 2 });
});

it('counts earlier completions on enrolling, with three deliveries at once', async () => {
  await signUp('lea');
  await openCourse('ferns', 2);
  await write(
    paths.lessonProgressPath('lea', 'ferns-1'),
    aLessonProgress('completed', { userID: 'lea', lessonID: 'ferns-1' }),
  );
  const chosen = anEnrollment({ userID: 'lea', courseID: 'ferns' });
  const event = await write(paths.enrollmentPath('lea', 'ferns'), chosen);
  await Promise.all([event, event, event].map((delivery) => run.enrollment(delivery)));
  expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
    progress: 50,
    category: 'Science',
    completedLessonIDs: ['ferns-1'],
  });
});
