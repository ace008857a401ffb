import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { db } from '@trellis/functions/firestore/admin';
import { decodeEach, queryOf } from '@trellis/functions/firestore/find';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import type { Reply } from '@trellis/model/discussions/reply';
import type { Thread } from '@trellis/model/discussions/thread';
import { noMarks, type DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import { notification } from '@trellis/model/notification';
import * as paths from '@trellis/model/paths';
import { threadsFound } from '@trellis/model/queries';
import { searchTermOf } from '@trellis/model/text/search-terms';
import { defaultSettings } from '@trellis/model/user';
import { aModule } from '#tests/factories/a-course';
import { aProfile } from '#tests/factories/a-profile';
import { aWrittenReply, aWrittenThread } from '#tests/factories/a-thread';
import { aUser } from '#tests/factories/a-user';
import { cascade, ofCourses } from '#tests/functions/cascade';
import { counted, crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  observed,
  randomFrom,
  redelivered,
  shuffled,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { data, differences, enrol, run, signUp, writeLesson } from '#tests/functions/fixtures';
import { auditLog, notesTo, openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const seeds = refs.thread('seeds');
const minute = (count: number) => new Date(Date.UTC(2026, 10, 30, 10, count));

const thread = (changes: Partial<Thread> = {}, id = 'seeds') =>
  write(
    paths.threadPath(id),
    aWrittenThread({ userID: 'lea', createdAt: minute(0), ...changes } as never),
  );
const reply = (id: string, changes: Partial<Reply> = {}) =>
  write(
    paths.replyPath('seeds', id),
    aWrittenReply({ userID: 'max', createdAt: minute(1), ...changes } as never),
  );
const vote = (userID: string, ...posts: string[]) =>
  write(paths.threadVotesPath('seeds', userID), { userID, posts });
const mark = (uid: string, changes: Partial<DiscussionMarks>) =>
  write(paths.discussionMarksPath(uid, 'ferns'), { ...noMarks('ferns'), ...changes });
const change = async (path: string, changes: object) =>
  write(path, { ...(await db.doc(path).get()).data(), ...changes });

/** Returns what somebody was told about discussions. */
async function told(uid: string) {
  const { docs } = await refs.notification(uid, 'any').ref.parent.get();
  return decodeEach(notification, { docs })
    .filter(({ kind }) => kind === 'discussion')
    .map(({ id, title, createdAt, readAt, discussion }) => ({
      ...{ id, title, readAt, createdAt },
      ...discussion,
    }));
}

/** Begins Lea's thread about the course, with its event. */
const begin = async (changes: Partial<Thread> = {}, id = 'seeds') =>
  run.thread(await thread(changes, id));
const answer = async (id: string, changes: Partial<Reply> = {}) =>
  run.reply(await reply(id, changes));

beforeEach(async () => {
  await clear();
  await openTaughtCourse(2);
  for (const uid of ['max', 'zoe']) {
    await signUp(uid);
    await enrol(uid, 'ferns');
  }
  for (const [uid, displayName] of Object.entries({ lea: 'Lea', max: 'Max', zoe: 'Zoe' }))
    await run.profile(await write(paths.profilePath(uid), aProfile({ displayName })));
});

describe('a thread', () => {
  it('is listed when functions have seen it, with its author’s name', async () => {
    await begin();
    expect(await data(seeds)).toMatchObject({
      ...{ authorName: 'Lea', isHidden: false, replyCount: 0, votes: 0 },
      rank: minute(0).getTime(),
    });
    await run.profile(await write(paths.profilePath('lea'), aProfile({ displayName: 'Dr Leaf' })));
    expect(await data(seeds)).toMatchObject({ authorName: 'Dr Leaf' });
    expect(await differences()).toEqual([]);
  });

  it('counts replies that stand, in whatever order and however often they are told', async () => {
    const events: [WriteEvent, (event: WriteEvent) => unknown][] = [[await thread(), run.thread]];
    for (let index = 1; index <= 12; index++)
      events.push([await reply(`r${index}`, { createdAt: minute(index) }), run.reply]);
    for (const index of [3, 12]) {
      const path = paths.replyPath('seeds', `r${index}`);
      events.push([await change(path, { text: '', deletedAt: minute(30) }), run.reply]);
    }
    const random = randomFrom(15);
    const { failures } = await deliver(redelivered(events, random), ([event, handle]) =>
      handle(event),
    );
    expect(failures).toEqual([]);
    expect(await data(seeds)).toMatchObject({ replyCount: 10, lastReplyAt: minute(11) });
    expect(await differences()).toEqual([]);
  });

  it('counts each person’s vote once, without its author’s', async () => {
    await begin();
    await answer('dots');
    const events = [
      await vote('zoe', 'seeds', 'dots', 'dots'),
      await vote('max', 'dots', 'seeds'),
      await vote('lea', 'seeds', 'dots', 'gone'),
      await vote('tess', 'dots'),
      await vote('tess'),
    ];
    await deliver(redelivered(events, randomFrom(4)), run.threadVotes);
    expect(await data(seeds)).toMatchObject({ votes: 2 });
    expect(await data(refs.reply('seeds', 'dots'))).toMatchObject({ votes: 2, authorName: 'Max' });
    expect(await differences()).toEqual([]);
  });

  it('is exact after crashes', async () => {
    await begin();
    const replied = await reply('dots');
    for (const when of ['before', 'after'] as const)
      await crashing(0, when, () => run.reply(replied)).catch(() => undefined);
    await run.reply(replied);
    expect(await data(seeds)).toMatchObject({ replyCount: 1 });
    expect(await differences()).toEqual([]);
  });

  it('costs three reads when its words change, to keep what they were and to be found by the new ones', async () => {
    await begin();
    const edited = await change(seeds.ref.path, { text: 'Dots!', editedAt: minute(9) });
    const cost = { commits: 2, writes: 2, reads: 3, queries: 1 };
    expect(await counted(() => run.thread(edited))).toEqual(cost);
  });

  it('is found by the words that it has now, unless lists leave it out', async () => {
    const found = async (search: string) => {
      const query = threadsFound('ferns', searchTermOf(search)!, 15);
      return (await queryOf(query).get()).docs.map(({ id }) => id);
    };
    const begun = await thread({ title: 'Where are the spores?', text: 'Under leaves.' });
    const edited = await change(seeds.ref.path, { text: 'Under fronds.', editedAt: minute(9) });
    await deliver(redelivered([begun, edited], randomFrom(6)), run.thread);
    for (const search of ['spores', 'spo', 'fronds', 'lea'])
      expect([search, await found(search)]).toEqual([search, ['seeds']]);
    expect(await found('leaves')).toEqual([]);
    expect(await differences()).toEqual([]);
    const gone = { title: '', text: '', deletedAt: minute(10) };
    await run.thread(await change(seeds.ref.path, gone));
    expect(await data(seeds)).toMatchObject({ isHidden: true, terms: [] });
  });

  it('leaves lists when it is deleted without replies, and stays as a place for them', async () => {
    await begin();
    await begin({}, 'lonely');
    await answer('dots');
    const gone = { title: '', text: '', deletedAt: minute(9) };
    for (const id of ['seeds', 'lonely'])
      await run.thread(await change(paths.threadPath(id), gone));
    expect(await data(seeds)).toMatchObject({ isHidden: false });
    expect(await data(refs.thread('lonely'))).toMatchObject({ isHidden: true });
  });

  it('is repaired by a rebuild', async () => {
    await begin();
    await answer('dots');
    await seeds.ref.update({ replyCount: 7, votes: 3, isHidden: true });
    await refs.reply('seeds', 'dots').ref.update({ votes: 3 });
    expect((await differences()).map((line) => line.split(':')[0])).toEqual([
      'discussions/seeds isHidden',
      'discussions/seeds replyCount',
      'discussions/seeds votes',
      'discussions/seeds/replies/dots votes',
    ]);
  });
});

describe('a thread about a lesson', () => {
  const about = { lessonID: 'ferns-1' };
  const isHidden = async () => (await data(seeds)).isHidden;
  beforeEach(() => begin(about));

  it('is hidden with it and shown again', async () => {
    for (const [status, hides] of [
      ['draft', true],
      ['published', false],
      ['trashed', true],
    ] as const) {
      await run.lesson(await writeLesson('ferns', 'ferns-1', { status }));
      expect(await isHidden()).toBe(hides);
    }
    expect(await differences()).toEqual([]);
  });

  it('is hidden with its module and shown again', async () => {
    const module = paths.modulePath('ferns', 'm');
    await run.module(await write(module, aModule('hidden')));
    expect(await isHidden()).toBe(true);
    await run.module(await write(module, aModule()));
    expect(await isHidden()).toBe(false);
  });

  it('is as the lesson is at last, however events are told', async () => {
    const events: WriteEvent[] = [];
    for (const status of ['draft', 'published', 'draft', 'published'] as const)
      events.push(await writeLesson('ferns', 'ferns-1', { status }));
    await deliver(shuffled([...events, ...events], randomFrom(2)), run.lesson, 4);
    expect(await isHidden()).toBe(false);
  });

  it('goes with it, replies and votes too, also when it comes late', async () => {
    await answer('dots');
    await run.threadVotes(await vote('zoe', 'dots'));
    const follow = await cascade(ofCourses);
    const all = () => follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
    await write(paths.lessonPath('ferns-1'), null);
    await all();
    expect(await read(seeds)).toBeNull();
    expect(await seeds.ref.listCollections()).toEqual([]);
    await begin(about, 'late');
    await run.reply(await reply('orphan'));
    await all();
    expect((await seeds.ref.parent.get()).size).toBe(0);
    expect((await db.collectionGroup('replies').get()).size).toBe(0);
    expect(await differences()).toEqual([]);
  });
});

it('deletes threads and blocks with their course', async () => {
  await begin();
  await answer('dots');
  await write(paths.discussionBlockPath('ferns', 'max'), {
    ...{ userID: 'max', name: 'Max', blockedAt: minute(0) },
  });
  const follow = await cascade(ofCourses);
  await write(paths.coursePath('ferns'), null);
  await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
  expect((await seeds.ref.parent.get()).size).toBe(0);
  expect((await db.collectionGroup('replies').get()).size).toBe(0);
  expect((await db.collectionGroup('discussion_blocks').get()).size).toBe(0);
});

describe('people are told', () => {
  const toReply = 'discussion:ferns:seeds';
  beforeEach(() => begin());

  it('of replies to their thread, in one notification that names the latest', async () => {
    const events = [
      await reply('r1', { createdAt: minute(1) }),
      await reply('r2', { createdAt: minute(2), userID: 'zoe' }),
      await reply('r3', { createdAt: minute(3) }),
    ];
    await deliver(redelivered(events, randomFrom(7)), run.reply);
    expect(await told('lea')).toEqual([
      {
        ...{ id: toReply, title: 'Do ferns have seeds?', createdAt: minute(3), readAt: null },
        ...{ about: 'reply', threadID: 'seeds', from: 'Max' },
      },
    ]);
    expect(await told('max')).toEqual([]);
  });

  it('again of what came after they read, and not of what they know', async () => {
    const first = await reply('r1', { createdAt: minute(1) });
    await run.reply(first);
    const path = paths.notificationPath('lea', toReply);
    await change(path, { readAt: minute(5) });
    await run.reply(first);
    expect(await told('lea')).toMatchObject([{ readAt: minute(5) }]);
    await answer('r2', { createdAt: minute(6) });
    expect(await told('lea')).toMatchObject([{ readAt: null, createdAt: minute(6) }]);
  });

  it('of threads and courses that they follow', async () => {
    await mark('zoe', { followed: ['seeds'], followsCourse: true });
    await answer('r1');
    await begin({ title: 'And mosses?', createdAt: minute(4), userID: 'max' }, 'mosses');
    expect(await told('zoe')).toEqual([
      expect.objectContaining({ id: 'discussion:ferns:new', about: 'thread', threadID: 'mosses' }),
      expect.objectContaining({ id: toReply, about: 'reply' }),
    ]);
    expect(await told('lea')).toHaveLength(1);
  });

  it('of each mention once, and of nothing else in that post', async () => {
    for (const [name, userID] of [
      ['zoe-z', 'zoe'],
      ['lea', 'lea'],
      ['max', 'max'],
    ] as const)
      await write(paths.usernamePath(name), { userID });
    const mentioning = await reply('r1', { text: 'Ask @zoe-z, @lea, @max or @nobody.' });
    await run.reply(mentioning);
    await run.reply(mentioning);
    const mention = { id: 'discussion:ferns:@r1', about: 'mention', from: 'Max' };
    expect(await told('zoe')).toMatchObject([mention]);
    expect(await told('lea')).toMatchObject([mention]);
    expect(await told('max')).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the thread', () => mark('lea', { muted: ['seeds'] })],
    ['the course', () => mark('lea', { isMuted: true })],
    [
      'all discussions',
      () =>
        write(
          paths.userPath('lea'),
          aUser({ settings: { ...defaultSettings, mutedNotifications: ['discussion'] } }),
        ),
    ],
  ])('nothing once they have muted %s', async (_, muting) => {
    await muting();
    await answer('r1');
    expect(await told('lea')).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['left the course', () => change(paths.enrollmentPath('lea', 'ferns'), { status: 'dropped' })],
    ['were suspended', () => write(paths.userPath('lea'), aUser('suspended'))],
    ['have no account any more', () => write(paths.userPath('lea'), null)],
    [
      'take part in a course that is a draft',
      () => change(paths.coursePath('ferns'), { status: 'draft' }),
    ],
  ])('nothing once they %s', async (_, leaving) => {
    await leaving();
    await answer('r1');
    expect(await told('lea')).toEqual([]);
  });

  it('nothing about a lesson that is hidden, unless they teach', async () => {
    await change(seeds.ref.path, { lessonID: 'ferns-1' });
    await mark('tess', { followed: ['seeds'] });
    await writeLesson('ferns', 'ferns-1', { status: 'draft' });
    await answer('r1');
    expect(await told('lea')).toEqual([]);
    expect(await told('tess')).toHaveLength(1);
  });
});

describe('staff', () => {
  const ask = (by: string, action: string, replyID: string | null = null, role = 'teacher') =>
    functions.moderateThread.run(
      requestBy(by, role, { threadID: 'seeds', replyID, action, reason: 'It is spam.' }),
    );
  const unblock = (by: string) =>
    functions.unblockPoster.run(requestBy(by, 'teacher', { courseID: 'ferns', uid: 'max' }));
  const refused = (code: string) => ({ code });

  beforeEach(async () => {
    await begin();
    await answer('dots');
  });

  it('pin and lock a thread, once', async () => {
    await Promise.all([ask('tess', 'pin'), ask('tess', 'pin')]);
    await ask('ada', 'lock', null, 'admin');
    expect(await data(seeds)).toMatchObject({ isPinned: true, isLocked: true });
    expect((await data(seeds)).rank).toBeGreaterThan(1e14);
    expect([...(await auditLog()).values()].map(({ action }) => action).sort()).toEqual([
      'lock_thread',
      'pin_thread',
    ]);
    await ask('tess', 'unpin');
    await ask('tess', 'unlock');
    expect(await data(seeds)).toMatchObject({ isPinned: false, isLocked: false });
    expect(await differences()).toEqual([]);
  });

  it('remove posts, which leave an empty place', async () => {
    await ask('tess', 'remove', 'dots');
    expect(await data(refs.reply('seeds', 'dots'))).toMatchObject({ text: '', isRemoved: true });
    await ask('tess', 'remove');
    expect(await data(seeds)).toMatchObject({ title: '', text: '', isRemoved: true });
    expect([...(await auditLog()).values()]).toMatchObject([
      { action: 'remove_post', detail: 'ferns', reason: 'It is spam.' },
      { action: 'remove_post', detail: 'ferns', reason: 'It is spam.' },
    ]);
  });

  it('tell who wrote a removed post why, once, whatever they have muted, and not about their own', async () => {
    await mark('max', { isMuted: true });
    await answer('own', { userID: 'tess' });
    await Promise.all([ask('tess', 'remove', 'dots'), ask('ada', 'remove', 'dots', 'admin')]);
    await ask('tess', 'remove', 'own');
    await ask('tess', 'remove');
    const note = { about: 'post_removed', from: '', item: '', text: 'It is spam.' };
    const title = 'Do ferns have seeds?';
    expect(await notesTo('max')).toEqual([
      { id: 'discussion:ferns:removed:dots', itemID: 'ferns', title, ...note },
    ]);
    expect(await notesTo('lea')).toEqual([
      { id: 'discussion:ferns:removed:seeds', itemID: 'ferns', title, ...note },
    ]);
    expect(await notesTo('tess')).toEqual([]);
  });

  it('name the course to who wrote a reply to a removed thread', async () => {
    await ask('tess', 'remove');
    await ask('tess', 'remove', 'dots');
    const { title } = await data(refs.course('ferns'));
    expect(await notesTo('max')).toMatchObject([{ title, about: 'post_removed' }]);
  });

  it('block whoever posts, and let them again, but not a teacher', async () => {
    await ask('tess', 'block', 'dots');
    expect(await data(refs.discussionBlock('ferns', 'max'))).toMatchObject({ name: 'Max' });
    for (const by of ['theo', 'max', 'nobody'])
      await expect(unblock(by)).rejects.toMatchObject(refused('permission-denied'));
    await unblock('tess');
    await unblock('ada');
    expect(await read(refs.discussionBlock('ferns', 'max'))).toBeNull();
    expect([...(await auditLog()).values()].map(({ action }) => action).sort()).toEqual([
      'block_poster',
      'unblock_poster',
    ]);
    await answer('tesss', { userID: 'tess' });
    await expect(ask('ada', 'block', 'tesss', 'admin')).rejects.toMatchObject(
      refused('failed-precondition'),
    );
  });

  it('accept replies, each to somebody else counted once for the badges of who wrote it', async () => {
    await answer('own', { userID: 'lea' });
    const accepted = (replyID: string, action = 'accept') =>
      observed(paths.threadPath('seeds'), () => ask('tess', action, replyID));
    const events = [
      await accepted('dots'),
      await accepted('own'),
      await accepted('own', 'unaccept'),
      await accepted('dots'),
    ];
    await deliver(redelivered(events, randomFrom(7)), run.thread);
    const answers = async (uid: string) =>
      (await data(refs.userProgress(uid))).counters.answersAccepted;
    expect([await answers('max'), await answers('lea')]).toEqual([1, 0]);
    expect((await data(refs.xpEvent('max', 'answer:seeds:dots'))).xp).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('and who asked say what answers a thread, until that is deleted', async () => {
    await ask('lea', 'accept', 'dots', 'student');
    expect(await data(seeds)).toMatchObject({ acceptedReplyID: 'dots' });
    await ask('tess', 'unaccept', 'dots');
    expect(await data(seeds)).toMatchObject({ acceptedReplyID: null });
    await ask('tess', 'accept', 'dots');
    const deleted = { text: '', deletedAt: minute(9) };
    await run.reply(await change(paths.replyPath('seeds', 'dots'), deleted));
    expect(await data(seeds)).toMatchObject({ acceptedReplyID: null });
    await expect(ask('lea', 'accept', 'dots', 'student')).rejects.toMatchObject(
      refused('failed-precondition'),
    );
    expect((await auditLog()).size).toBe(0);
  });

  it.each([
    ['lea', 'pin', 'student'],
    ['lea', 'remove', 'student'],
    ['max', 'accept', 'student'],
    ['theo', 'pin', 'teacher'],
    ['theo', 'block', 'teacher'],
    ['nobody', 'pin', 'admin'],
  ])('alone may: %s does not %s', async (by, action, role) => {
    await expect(ask(by, action, 'dots', role)).rejects.toMatchObject(refused('permission-denied'));
  });

  it('are told that there is no such post', async () => {
    await expect(ask('tess', 'remove', 'nothing')).rejects.toMatchObject(refused('not-found'));
    await seeds.ref.delete();
    await expect(ask('tess', 'pin')).rejects.toMatchObject(refused('not-found'));
  });
});
