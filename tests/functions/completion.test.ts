import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { enrollmentPath, lessonProgressPath } from '@trellis/model/paths';
import { courseXp } from '@trellis/model/progress/ledger';
import { aLessonProgress } from '#tests/factories/an-enrollment';
import { aUserProgress } from '#tests/factories/a-user-progress';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  permutations,
  randomFrom,
  redelivered,
  write,
  type WriteEvent,
} from '#tests/functions/events';
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
} from '#tests/functions/fixtures';

beforeEach(clear);

const ledgerOf = async (uid: string) =>
  (await refs.xpEvent(uid, 'any').ref.parent.get()).docs.map(({ id }) => id).sort();

const completeAll = (uid: string, courseID: string, lessonIDs: string[]) =>
  Promise.all(lessonIDs.map((lessonID) => complete(uid, courseID, lessonID)));

/** The function in a second process, simulated by separate modules. */
async function anotherInstance() {
  vi.resetModules();
  const { onLessonProgressWritten } = await import('@trellis/functions');
  return (event: WriteEvent) => onLessonProgressWritten.run(event);
}

describe('a learner completes a lesson', () => {
  it('awards XP, a ledger line, a board entry and progress in the course', async () => {
    await signUp('lea');
    await openCourse('ferns', 4);
    await enrol('lea', 'ferns');
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));

    expect(await data(refs.userProgress('lea'))).toMatchObject({
      xp: 10,
      level: 1,
      counters: { lessonsCompleted: 1 },
    });
    expect(await ledgerOf('lea')).toEqual(['lesson:ferns-1']);
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ userName: 'Erin', xp: 10 });
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      progress: 25,
      completedLessonIDs: ['ferns-1'],
      lessonCount: 4,
      status: 'active',
    });
    expect(await differences()).toEqual([]);
  });

  it('costs three reads and five writes in one commit', async () => {
    await signUp('lea');
    await openCourse('ferns', 4);
    await enrol('lea', 'ferns');
    const event = await complete('lea', 'ferns', 'ferns-1');
    const price = await counted(() => run.progress(event));
    // The query sums the time spent.
    expect(price).toEqual({ commits: 1, writes: 5, reads: 2, queries: 1 });
  });

  it('reads the learner once for lessons that come in a burst', async () => {
    await signUp('lea');
    const lessonIDs = await openCourse('ferns', 40);
    await enrol('lea', 'ferns');
    const events = await completeAll('lea', 'ferns', lessonIDs.slice(0, 36));
    const price = await counted(() => deliver(events, run.progress, 8));
    expect(price.reads).toBe(2);
    expect(price.commits).toBeLessThan(18);
    expect(await data(refs.userProgress('lea'))).toMatchObject({
      counters: { lessonsCompleted: 36 },
    });
    expect(await differences()).toEqual([]);
  });

  it('reads the learner again in a burst once somebody else has written', async () => {
    await signUp('lea');
    const lessonIDs = await openCourse('ferns', 40);
    await enrol('lea', 'ferns');
    const events = await completeAll('lea', 'ferns', lessonIDs.slice(0, 16));
    const { learningGoals } = aUserProgress('withGoals');
    const setGoal = () => refs.userProgress('lea').ref.update({ learningGoals });
    await interrupted('before', 1, setGoal, () => deliver(events, run.progress, 8));
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 160, learningGoals });
    expect(await differences()).toEqual([]);
  });

  it('reads and writes nothing for a video position', async () => {
    await signUp('lea');
    const watching = aLessonProgress({ userID: 'lea', lessonID: 'ferns-1', timeSpent: 0 });
    const path = lessonProgressPath('lea', 'ferns-1');
    const events = [
      await write(path, watching),
      await write(path, { ...watching, videoPosition: 90 }),
    ];
    const price = await counted(() => deliver(events, run.progress));
    expect(price).toEqual({ commits: 0, writes: 0, reads: 0, queries: 0 });
  });

  it('awards XP before enrolment, and progress on enrolling', async () => {
    await signUp('lea');
    await openCourse('ferns', 2);
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 10 });
    await enrol('lea', 'ferns');
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 50 });
    expect(await differences()).toEqual([]);
  });

  it('completes the course with the last lesson, and reactivates it when one is undone', async () => {
    await signUp('lea');
    const lessonIDs = await openCourse('ferns', 2);
    await enrol('lea', 'ferns');
    const events = await completeAll('lea', 'ferns', lessonIDs);
    await deliver(events, run.progress);
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      status: 'completed',
      progress: 100,
      completedAt: events[1]!.data.after.get('completedAt').toDate(),
    });
    await run.progress(await mark('lea', 'ferns-1', false));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      status: 'active',
      progress: 50,
      completedAt: null,
    });
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 20 });
    expect(await differences()).toEqual([]);
  });

  it('keeps a goal that is set at the same time', async () => {
    await signUp('lea');
    const lessonIDs = await openCourse('ferns', 6);
    const events = await completeAll('lea', 'ferns', lessonIDs);
    const { learningGoals } = aUserProgress('withGoals');
    const { ref } = refs.userProgress('lea');
    await Promise.all([deliver(events, run.progress, 2), ref.update({ learningGoals })]);
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 60, learningGoals });
  });
});

describe('events come twice, late, in any order and at once', () => {
  for (const seed of [1, 2, 3]) {
    it(`reaches one state for two learners, sixteen events at a time, each one to three times (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      const [ferns, mosses] = [await openCourse('ferns', 12), await openCourse('mosses', 8)];
      const events: WriteEvent[] = [];
      for (const uid of ['lea', 'max']) {
        await signUp(uid);
        await enrol(uid, 'ferns');
        await enrol(uid, 'mosses');
        events.push(...(await completeAll(uid, 'ferns', ferns)));
        events.push(...(await completeAll(uid, 'mosses', mosses)));
        for (const lessonID of ferns.slice(0, 6)) events.push(await mark(uid, lessonID, false));
        for (const lessonID of ferns.slice(0, 3)) events.push(await mark(uid, lessonID, true));
      }
      const { failures } = await finishing(['lea', 'max'], 'mosses', () =>
        deliver(redelivered(events, random), run.progress),
      );
      expect(failures).toEqual([]);
      for (const uid of ['lea', 'max']) {
        expect(await data(refs.userProgress(uid))).toMatchObject({
          xp: 200 + courseXp,
          counters: { lessonsCompleted: 20, coursesCompleted: 1 },
        });
        expect(await data(refs.enrollment(uid, 'ferns'))).toMatchObject({ progress: 75 });
        expect(await data(refs.enrollment(uid, 'mosses'))).toMatchObject({ progress: 100 });
      }
      expect(await differences()).toEqual([]);
    });
  }

  it('stays exact when two instances serve one learner', async () => {
    const second = await anotherInstance();
    await signUp('lea');
    const lessonIDs = await openCourse('ferns', 60);
    await enrol('lea', 'ferns');
    const events = await completeAll('lea', 'ferns', lessonIDs);
    let turn = 0;
    const { failures } = await finishing(['lea'], 'ferns', () =>
      deliver(redelivered(events, randomFrom(4)), (event) =>
        turn++ % 2 === 0 ? run.progress(event) : second(event),
      ),
    );
    expect(failures).toEqual([]);
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 600 + courseXp });
    expect(await differences()).toEqual([]);
  });

  it('retries when another instance commits first', async () => {
    const second = await anotherInstance();
    await signUp('lea');
    const [one, two] = [await complete('lea', 'ferns', '1'), await complete('lea', 'ferns', '2')];
    const pay = async () => second(one);
    await interrupted('before', 0, pay, async () => run.progress(two));
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 20 });
    expect(await differences()).toEqual([]);
  });

  it('does not count a lesson that is undone meanwhile', async () => {
    const second = await anotherInstance();
    await signUp('lea');
    await openCourse('ferns', 2);
    await enrol('lea', 'ferns');
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));
    await run.progress(await mark('lea', 'ferns-1', false));
    const redo = await mark('lea', 'ferns-1', true);
    const undo = async () => second(await mark('lea', 'ferns-1', false));
    await interrupted('before', 0, undo, async () => run.progress(redo));
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 0 });
    expect(await differences()).toEqual([]);
  });

  it('keeps the last state of a lesson done, undone and done again, in any order of events', async () => {
    await signUp('lea');
    await openCourse('ferns', 50);
    await enrol('lea', 'ferns');
    let lesson = 0;
    const story = async (...marks: boolean[]) => {
      const lessonID = `ferns-${++lesson}`;
      const events = [await complete('lea', 'ferns', lessonID)];
      for (const isCompleted of marks) events.push(await mark('lea', lessonID, isCompleted));
      return { lessonID, events, isDone: marks.at(-1) ?? true };
    };
    for (const marks of [[false], [false, true], [false, true, false]]) {
      for (const order of permutations([0, ...marks.map((_, index) => index + 1)])) {
        const { lessonID, events, isDone } = await story(...marks);
        for (const index of order) await run.progress(events[index]!);
        const { completedLessonIDs } = await data(refs.enrollment('lea', 'ferns'));
        expect(completedLessonIDs.includes(lessonID), `${marks} as ${order}`).toBe(isDone);
      }
    }
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 10 * lesson });
    expect(await differences()).toEqual([]);
  });

  it('counts an event once when the process dies before or after the commit', async () => {
    await signUp('lea');
    await openCourse('ferns', 4);
    await enrol('lea', 'ferns');
    const story: [() => Promise<WriteEvent>, xp: number][] = [
      [() => complete('lea', 'ferns', 'ferns-1'), 10],
      [() => complete('lea', 'ferns', 'ferns-2'), 20],
      [() => mark('lea', 'ferns-1', false), 20],
    ];
    for (const [happen, xp] of story) {
      const event = await happen();
      expect(await crashing(0, 'before', () => run.progress(event))).toBe(true);
      expect(await crashing(0, 'after', () => run.progress(event))).toBe(true);
      await run.progress(event);
      expect(await data(refs.userProgress('lea'))).toMatchObject({ xp });
    }
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 25 });
    expect(await differences()).toEqual([]);
  });
});

describe('what no retry mends is dropped', () => {
  it('drops a malformed record while handling the learner’s next event', async () => {
    await signUp('lea');
    const path = lessonProgressPath('lea', 'ferns-1');
    const broken = { ...aLessonProgress('completed'), courseID: 5 };
    const events = [await write(path, broken), await complete('lea', 'ferns', 'ferns-2')];
    const { failures } = await deliver(events, run.progress);
    expect(failures).toEqual([]);
    expect(await ledgerOf('lea')).toEqual(['lesson:ferns-2']);
  });

  it('counts the other lessons of a burst when one needs a malformed enrolment', async () => {
    await signUp('lea');
    const mosses = await openCourse('mosses', 3);
    await enrol('lea', 'mosses');
    await write(enrollmentPath('lea', 'ferns'), { userID: 'lea', courseID: 'ferns', status: 7 });
    const events = await completeAll('lea', 'mosses', mosses.slice(0, 2));
    events.push(await complete('lea', 'ferns', 'ferns-1'));
    events.push(...(await completeAll('lea', 'mosses', mosses.slice(2))));
    const { failures } = await deliver(events, run.progress);
    expect(failures).toEqual([]);
    expect(await ledgerOf('lea')).toEqual(
      expect.arrayContaining(mosses.map((lessonID) => `lesson:${lessonID}`)),
    );
  });

  it('drops a record in another learner’s name', async () => {
    await signUp('max');
    const record = aLessonProgress('completed', { userID: 'max' });
    await run.progress(await write(lessonProgressPath('lea', 'spore'), record));
    expect(await ledgerOf('max')).toEqual([]);
  });

  it('drops an event older than a day, and counts one of yesterday noon', async () => {
    await signUp('lea');
    const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000);
    for (const [lessonID, ago] of [['old', 23.5] as const, ['late', 22.5] as const]) {
      const event = await complete('lea', 'ferns', lessonID);
      await run.progress({ ...event, time: hours(ago).toISOString() });
    }
    expect(await ledgerOf('lea')).toEqual(['lesson:late']);
  });
});

describe('progress that is deleted', () => {
  const again = () => new Date(Date.now() - 3_600_000);

  it('leaves the enrolment in whatever order its events come, and the XP stays', async () => {
    await signUp('lea');
    await openCourse('ferns', 40);
    await enrol('lea', 'ferns');
    let lesson = 0;
    const story = async (steps: ('delete' | 'undo' | 'again')[]) => {
      const lessonID = `ferns-${++lesson}`;
      const path = lessonProgressPath('lea', lessonID);
      const events = [await complete('lea', 'ferns', lessonID)];
      for (const step of steps) {
        if (step === 'delete') events.push(await write(path, null));
        else if (step === 'undo') events.push(await mark('lea', lessonID, false));
        else events.push(await complete('lea', 'ferns', lessonID, again()));
      }
      return { lessonID, events, isDone: steps.at(-1) === 'again' };
    };
    for (const steps of [
      ['delete'],
      ['undo', 'delete'],
      ['delete', 'again'],
      ['delete', 'again', 'delete'],
    ] as const) {
      for (const order of permutations([0, ...steps.map((_, index) => index + 1)])) {
        const { lessonID, events, isDone } = await story([...steps]);
        for (const index of order) await run.progress(events[index]!);
        const { completedLessonIDs } = await data(refs.enrollment('lea', 'ferns'));
        expect(completedLessonIDs.includes(lessonID), `${steps} as ${order}`).toBe(isDone);
      }
    }
    expect(await data(refs.userProgress('lea'))).toMatchObject({
      counters: { lessonsCompleted: lesson },
    });
    expect(await differences()).toEqual([]);
  });

  it('and made again ten times pays once, and the rebuild finds nothing', async () => {
    await signUp('lea');
    await openCourse('ferns', 2);
    await enrol('lea', 'ferns');
    const path = lessonProgressPath('lea', 'ferns-1');
    const events = [await complete('lea', 'ferns', 'ferns-1')];
    for (let time = 0; time < 10; time++) {
      events.push(await write(path, null), await complete('lea', 'ferns', 'ferns-1'));
    }
    const { failures } = await deliver(redelivered(events, randomFrom(9)), run.progress);
    expect(failures).toEqual([]);
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 10 });
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 50 });
    expect(await differences()).toEqual([]);
  });
});
