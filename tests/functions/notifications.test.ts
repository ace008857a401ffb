import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { notification } from '@trellis/model/notification';
import * as paths from '@trellis/model/paths';
import { latestNotifications } from '@trellis/model/queries';
import { defaultSettings } from '@trellis/model/user';
import { queryOf, decodeEach } from '@trellis/functions/firestore/find';
import { aNotification } from '#tests/factories/a-notification';
import { aUser } from '#tests/factories/a-user';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  observed,
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
  mark,
  notifying,
  openCourse,
  run,
  signUp,
} from '#tests/functions/fixtures';

beforeEach(clear);

const inFerns = paths.enrollmentPath('lea', 'ferns');
const chosen = anEnrollment({ userID: 'lea' });

/** Returns Lea's notifications, newest first. */
async function told(uid = 'lea') {
  const found = await queryOf(latestNotifications(uid, 50)).get();
  return decodeEach(notification, found);
}
const unreadOf = async (uid = 'lea') => (await data(refs.userProgress(uid))).unreadNotifications;

/** Enrols Lea in a course of one lesson; returns the event of completing it. */
async function completeFerns(): Promise<WriteEvent> {
  const done = await complete('lea', 'ferns', 'ferns-1');
  return observed(inFerns, () => run.progress(done));
}

/** Changes fields of the enrolment, and returns the event. */
const change = async (changes: object) =>
  write(inFerns, { ...(await data(refs.enrollment('lea', 'ferns'))), ...changes });

const mute = (...mutedNotifications: ('enrolled' | 'completed')[]) =>
  write(paths.userPath('lea'), aUser({ settings: { ...defaultSettings, mutedNotifications } }));

describe('a learner is notified', () => {
  beforeEach(async () => {
    await signUp('lea');
    await openCourse('ferns', 1);
  });

  it('is sent on enrolling and on completing, with the title of that time', async () => {
    await enrol('lea', 'ferns');
    const event = await completeFerns();
    await db.doc(paths.coursePath('ferns')).update({ title: 'Ferns, revised' });
    await notifying('lea', 'completed', 'ferns', () => run.enrollment(event));
    expect(await told()).toEqual([
      {
        id: 'completed:ferns',
        kind: 'completed',
        itemID: 'ferns',
        title: 'Ferns, revised',
        createdAt: new Date(event.time),
        readAt: null,
      },
      expect.objectContaining({ id: 'enrolled:ferns', title: 'How ferns grow' }),
    ]);
    expect(await unreadOf()).toBe(2);
    expect(await differences()).toEqual([]);
  });

  it('is sent for both when a joined course is already complete', async () => {
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));
    const created = await write(inFerns, chosen);
    const completed = await observed(inFerns, () => run.enrollment(created));
    await run.enrollment(completed);
    expect((await told()).map(({ kind }) => kind).sort()).toEqual(['completed', 'enrolled']);
  });

  it('is sent once per cause: redelivered, redone and rejoined', async () => {
    const events = [await write(inFerns, chosen)];
    await run.enrollment(events[0]!);
    events.push(await completeFerns());
    await run.enrollment(events[1]!);
    const before = await told();
    const readAt = new Date();
    await db.doc(paths.notificationPath('lea', 'completed:ferns')).update({ readAt });

    const undo = await mark('lea', 'ferns-1', false);
    events.push(await observed(inFerns, () => run.progress(undo)));
    const redo = await mark('lea', 'ferns-1', true);
    events.push(await observed(inFerns, () => run.progress(redo)));
    events.push(await change({ status: 'dropped' }), await change({ status: 'completed' }));
    const { failures } = await deliver(redelivered(events, randomFrom(1)), run.enrollment);
    expect(failures).toEqual([]);
    expect(await told()).toEqual([{ ...before[0], readAt }, before[1]]);
  });

  it('respects muted kinds at the time', async () => {
    await mute('enrolled');
    const enrolled = await write(inFerns, chosen);
    await run.enrollment(enrolled);
    expect(await told()).toEqual([]);
    await run.enrollment(await completeFerns());
    expect((await told()).map(({ kind }) => kind)).toEqual(['completed']);

    await mute('completed');
    await openCourse('mosses', 1);
    await enrol('lea', 'mosses');
    expect((await told()).map(({ id }) => id).sort()).toEqual([
      'completed:ferns',
      'enrolled:mosses',
    ]);
  });

  it('costs two reads, a query for programs and a write, and two and four more for the course’s XP', async () => {
    const created = await write(inFerns, chosen);
    await run.enrollment(created);
    const completed = await completeFerns();
    const price = await counted(() => run.enrollment(completed));
    expect(price).toEqual({ commits: 2, writes: 5, reads: 4, queries: 1 });
    const priceOf = async (fields: Parameters<typeof change>[0]) => {
      const event = await change(fields);
      return counted(() => run.enrollment(event));
    };
    const nothing = { commits: 0, writes: 0, reads: 0, queries: 0 };
    for (const fields of [{ lastLessonID: 'ferns-1' }, { wantsExtraTime: true }])
      expect(await priceOf(fields), JSON.stringify(fields)).toEqual(nothing);
    // Looks whether flashcards of the course are said to be due.
    expect(await priceOf({ status: 'paused' })).toEqual({ ...nothing, commits: 1, reads: 2 });
  });

  it('sends nothing for a missing learner, a missing course or a foreign record', async () => {
    await run.enrollment(
      await write(paths.enrollmentPath('lea', 'gone'), { ...chosen, courseID: 'gone' }),
    );
    await run.enrollment(await write(paths.enrollmentPath('max', 'ferns'), chosen));
    await run.enrollment(
      await write(paths.enrollmentPath('ghost', 'ferns'), { ...chosen, userID: 'ghost' }),
    );
    await run.enrollment(await write(inFerns, null));
    for (const uid of ['lea', 'max', 'ghost']) expect(await told(uid)).toEqual([]);
  });

  it('survives a process that dies on the way', async () => {
    const created = await write(inFerns, chosen);
    for (const when of ['before', 'after'] as const)
      for (const commit of [0, 1]) await crashing(commit, when, () => run.enrollment(created));
    await run.enrollment(created);
    expect(await told()).toHaveLength(1);
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ lessonCount: 1 });
  });
});

describe('what is unread is counted', () => {
  const path = (id: number) => paths.notificationPath('lea', `enrolled:${id}`);
  const tell = (id: number) => write(path(id), aNotification({ itemID: String(id) }));
  const read = (id: number) => write(path(id), aNotification('read', { itemID: String(id) }));

  /** The functions in a second process, simulated by separate modules. */
  async function anotherInstance() {
    vi.resetModules();
    const { onNotificationWritten } = await import('@trellis/functions');
    return async (event: WriteEvent) => onNotificationWritten.run(event);
  }

  it('follows new, read and unread notifications', async () => {
    await signUp('lea');
    for (const [event, count] of [
      [() => tell(1), 1],
      [() => tell(2), 2],
      [() => read(1), 1],
      [() => tell(1), 2],
      [() => write(path(2), null), 1],
    ] as const) {
      await run.notification(await event());
      expect(await unreadOf()).toBe(count);
    }
    expect(await differences()).toEqual([]);
  });

  it('costs two look-ups and a write, and nothing when nothing changed', async () => {
    await signUp('lea');
    const event = await tell(1);
    const price = await counted(() => run.notification(event));
    expect(price).toEqual({ commits: 1, writes: 1, reads: 2, queries: 2 });
    await read(2);
    const renamed = await write(path(2), aNotification('read', { title: 'Other' }));
    expect(await counted(() => run.notification(renamed))).toMatchObject({ reads: 0, queries: 0 });
  });

  it('shares counts when fifty are marked read at once', async () => {
    await signUp('lea');
    await Promise.all(Array.from({ length: 50 }, (_, id) => tell(id)));
    const events = await Promise.all(Array.from({ length: 50 }, (_, id) => read(id)));
    const price = await counted(() => deliver(events, run.notification, 50));
    expect(price.queries).toBeLessThan(10);
    expect(await unreadOf()).toBe(0);
  });

  for (const seed of [1, 2]) {
    it(`stays exact on two instances, shuffled, one to three times each, while lessons are completed (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      const second = await anotherInstance();
      await signUp('lea');
      await openCourse('ferns', 21);
      await enrol('lea', 'ferns');
      const steps: [(event: WriteEvent) => unknown, WriteEvent][] = [];
      for (let step = 0; step < 40; step++) {
        const id = Math.floor(8 * random());
        const event = await (random() < 0.5 ? tell(id) : read(id));
        steps.push([random() < 0.5 ? run.notification : second, event]);
        if (step % 2 === 0) {
          steps.push([run.progress, await complete('lea', 'ferns', `ferns-${1 + step / 2}`)]);
        }
      }
      const { failures } = await deliver(redelivered(steps, random), ([handle, event]) =>
        handle(event),
      );
      expect(failures).toEqual([]);
      expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 200 });
      expect(await unreadOf()).toBe((await told()).filter(({ readAt }) => readAt === null).length);
      expect(await differences()).toEqual([]);
    });
  }

  for (const when of ['before', 'after'] as const) {
    it(`stays exact while another instance counts ${when} the commit`, async () => {
      const second = await anotherInstance();
      await signUp('lea');
      const first = await tell(1);
      const meanwhile = async () => second(await tell(2));
      await interrupted(when, 0, meanwhile, async () => run.notification(first));
      expect(await unreadOf()).toBe(2);
    });

    it(`stays exact when a notification arrives ${when} the commit and its event is late`, async () => {
      await signUp('lea');
      const first = await tell(1);
      await interrupted(
        when,
        0,
        () => tell(2),
        async () => run.notification(first),
      );
      expect(await unreadOf()).toBe(2);
    });

    it(`survives a process that dies ${when} the commit`, async () => {
      await signUp('lea');
      const event = await tell(1);
      expect(await crashing(0, when, () => run.notification(event))).toBe(true);
      await run.notification(event);
      expect(await unreadOf()).toBe(1);
    });
  }

  it('creates a missing user_progress', async () => {
    await write(paths.userPath('lea'), aUser());
    await run.notification(await tell(1));
    expect(await unreadOf()).toBe(1);
    expect(await differences()).toEqual([]);
  });

  it('writes nothing for a deleted account', async () => {
    await run.notification(await tell(1));
    expect(await told()).toHaveLength(1);
    expect((await refs.userProgress('lea').ref.get()).exists).toBe(false);
  });
});
