import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { noMarks } from '@trellis/model/discussions/discussion-marks';
import type { Thread } from '@trellis/model/discussions/thread';
import { notificationID } from '@trellis/model/notification';
import * as paths from '@trellis/model/paths';
import { aCourse, aModule } from '#tests/factories/a-course';
import { anIDToken } from '#tests/factories/an-id-token';
import { anAccommodation } from '#tests/factories/an-attempt';
import { anEntitlement } from '#tests/factories/an-order';
import { aWrittenReply, aWrittenThread } from '#tests/factories/a-thread';
import { aUser } from '#tests/factories/a-user';
import { cascade, ofCourses } from '#tests/functions/cascade';
import { clear, projectID } from '#tests/functions/emulated';
import {
  deliver,
  randomFrom,
  redelivered,
  shuffled,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { data, differences, enrol, run, signUp, writeLesson } from '#tests/functions/fixtures';
import { begin as beginAttempt, openQuiz, take } from '#tests/functions/quiz-fixtures';
import { openTaughtCourse } from '#tests/functions/teaching-fixtures';

const seeds = refs.thread('seeds');
const minute = (count: number) => new Date(Date.UTC(2026, 10, 30, 10, count));
const atQuestion = { quizID: 'quiz', questionID: 'q1' };

const thread = (changes: Partial<Thread> = {}, id = 'seeds') =>
  write(
    paths.threadPath(id),
    aWrittenThread({ userID: 'lea', createdAt: minute(0), ...atQuestion, ...changes } as never),
  );
const begin = async (changes: Partial<Thread> = {}, id = 'seeds') =>
  run.thread(await thread(changes, id));
const change = async (path: string, changes: object) =>
  write(path, { ...(await db.doc(path).get()).data(), ...changes });
const follow = (uid: string) =>
  write(paths.discussionMarksPath(uid, 'ferns'), {
    ...noMarks('ferns'),
    ...{ followsCourse: true, followed: ['seeds'] },
  });

/** Takes the quiz with all answers right, and delivers the events. */
async function pass(uid: string, number = 1, right = 4): Promise<void> {
  for (const event of await take(uid, 'quiz', number, right)) await run.attempt(event);
}

/** Returns whether somebody was told of a new reply to the thread. */
async function hearsOfReply(uid: string): Promise<boolean> {
  const place = refs.notification(uid, notificationID('discussion', 'ferns', 'seeds'));
  await place.ref.delete();
  await refs.reply('seeds', 'dots').ref.delete();
  const reply = aWrittenReply({ userID: 'max', createdAt: minute(1) });
  await run.reply(await write(paths.replyPath('seeds', 'dots'), reply));
  return (await read(place)) !== null;
}

/** Returns whether the rules let somebody read the thread. */
async function mayGet(uid: string, role = 'student'): Promise<boolean> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const database = `projects/${projectID}/databases/(default)`;
  const token = anIDToken(projectID, uid, { email_verified: true, role });
  const url = `http://${host}/v1/${database}/documents/${paths.threadPath('seeds')}`;
  const { status } = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  return status === 200;
}

beforeEach(async () => {
  await clear();
  await openTaughtCourse(1);
  await signUp('max');
  await enrol('max', 'ferns');
  await openQuiz('quiz');
});

describe('a thread about a question', () => {
  const isListed = async () => {
    const { isListedAtQuestion, isHidden } = await data(seeds);
    expect(isHidden).toBe(true);
    return isListedAtQuestion;
  };

  it('is listed at the question alone', async () => {
    await begin();
    expect(await isListed()).toBe(true);
    await begin({ quizID: null, questionID: null }, 'about-course');
    expect(await data(refs.thread('about-course'))).toMatchObject({
      ...{ isHidden: false, isListedAtQuestion: false },
    });
    const { terms } = (await read(seeds))!.data;
    expect(terms).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('is hidden with its quiz, module and question, and shown again', async () => {
    await begin();
    const quizAt = paths.quizPath('quiz');
    const questionAt = paths.questionPath('quiz', 'q1');
    const question = (await db.doc(questionAt).get()).data()!;
    const moduleAt = paths.modulePath('ferns', 'm');
    const steps: [() => Promise<unknown>, boolean][] = [
      [async () => run.quiz(await change(quizAt, { status: 'draft' })), false],
      [async () => run.quiz(await change(quizAt, { status: 'published' })), true],
      [async () => run.module(await write(moduleAt, aModule('hidden'))), false],
      [async () => run.module(await write(moduleAt, aModule())), true],
      [async () => run.question(await write(questionAt, null)), false],
      [async () => run.question(await write(questionAt, question)), true],
    ];
    for (const [step, shows] of steps) {
      await step();
      expect(await isListed()).toBe(shows);
    }
    expect(await differences()).toEqual([]);
  });

  it('is as the quiz is at last, however events are told', async () => {
    const events: [WriteEvent, (event: WriteEvent) => unknown][] = [[await thread(), run.thread]];
    for (const status of ['draft', 'published', 'trashed', 'published'] as const)
      events.push([await change(paths.quizPath('quiz'), { status }), run.quiz]);
    const random = randomFrom(6);
    const told = shuffled(redelivered(events, random), random);
    const { failures } = await deliver(told, ([event, handle]) => handle(event));
    expect(failures).toEqual([]);
    expect(await isListed()).toBe(true);
    expect(await differences()).toEqual([]);
  });

  it('goes with its quiz, replies too, also when it comes late', async () => {
    await begin();
    await run.reply(await write(paths.replyPath('seeds', 'dots'), aWrittenReply()));
    const following = await cascade(ofCourses);
    const all = () =>
      following((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
    await write(paths.quizPath('quiz'), null);
    await all();
    expect(await read(seeds)).toBeNull();
    expect((await db.collectionGroup('replies').get()).size).toBe(0);
    await begin({}, 'late');
    await all();
    expect((await seeds.ref.parent.get()).size).toBe(0);
    expect(await differences()).toEqual([]);
  });
});

describe('those who may read a thread are told of it', () => {
  const quiz = (changes: object) => change(paths.quizPath('quiz'), changes);
  const close = (at: number) => quiz({ showAnswers: 'after_close', closesAt: new Date(at) });
  const given = (extraAttempts: number) =>
    write(paths.accommodationPath('quiz', 'lea'), anAccommodation({ extraAttempts }));
  const paid = async (until: Date | null) => {
    const course = aCourse('paid', { teacherIDs: ['tess'], slug: 'ferns' });
    await write(paths.coursePath('ferns'), course);
    await change(paths.enrollmentPath('lea', 'ferns'), { isPaid: true });
    const right = anEntitlement({ userID: 'lea', courseID: 'ferns', until });
    await write(paths.entitlementPath('lea', 'ferns'), right);
  };

  /** What is so, whether Lea may read, and the place of the thread if that is not the question. */
  const cases: [string, () => Promise<unknown>, boolean, Partial<Thread>?][] = [
    ['they were told the answer', async () => {}, true],
    ['it never tells', () => quiz({ showAnswers: 'never' }), false],
    ['it tells after passing, as they have', () => quiz({ showAnswers: 'after_pass' }), true],
    [
      'it tells after passing, and they have failed since',
      async () => {
        await quiz({ showAnswers: 'after_pass' });
        await pass('lea', 2, 0);
        await write(paths.takerPath('quiz', 'lea'), { number: 2, version: 1 });
      },
      false,
    ],
    ['attempts are left', () => quiz({ showAnswers: 'after_last_attempt' }), false],
    ['no attempt is left', () => quiz({ showAnswers: 'after_last_attempt', maxAttempts: 1 }), true],
    [
      'they were given an attempt more',
      async () => {
        await quiz({ showAnswers: 'after_last_attempt', maxAttempts: 1 });
        await given(1);
      },
      false,
    ],
    ['it closes tomorrow', () => close(Date.now() + 86_400_000), false],
    ['it closed yesterday', () => close(Date.now() - 86_400_000), true],
    [
      'they take it again',
      async () => {
        await beginAttempt('lea', 'quiz', { number: 2 });
        await write(paths.takerPath('quiz', 'lea'), { number: 2, version: 1 });
      },
      false,
    ],
    ['it was hidden', () => quiz({ status: 'draft' }), false],
    [
      'its module was hidden',
      () => write(paths.modulePath('ferns', 'm'), aModule('hidden')),
      false,
    ],
    [
      'it asked them something else',
      () => change(paths.attemptFeedbackPath('lea_quiz_1'), { questions: {} }),
      false,
    ],
    ['they left', () => change(paths.enrollmentPath('lea', 'ferns'), { status: 'dropped' }), false],
    ['they were suspended', () => write(paths.userPath('lea'), aUser('suspended')), false],
    ['they paid', () => paid(null), true],
    ['what they paid for has ended', () => paid(new Date(Date.now() - 1000)), false],
    [
      'what they paid for has ended, and the course is free',
      async () => {
        await paid(new Date(Date.now() - 1000));
        await change(paths.coursePath('ferns'), { price: 0 });
      },
      true,
    ],
    ['it is about the course', async () => {}, true, { quizID: null, questionID: null }],
    [
      'it is about a hidden lesson',
      () => writeLesson('ferns', 'ferns-1', { status: 'draft' }),
      false,
      { quizID: null, questionID: null, lessonID: 'ferns-1' },
    ],
  ];

  it.each(cases)('and nobody else, as the rules say: %s', async (_, arrange, isAllowed, place) => {
    await pass('lea');
    await write(paths.takerPath('quiz', 'lea'), { number: 1, version: 1 });
    await begin(place);
    await follow('tess');
    await arrange();
    expect(await mayGet('lea')).toBe(isAllowed);
    expect(await hearsOfReply('lea')).toBe(isAllowed);
    expect(await mayGet('tess', 'teacher')).toBe(true);
    expect(await hearsOfReply('tess')).toBe(true);
  });

  it('not if they have never taken the quiz, although they follow the course', async () => {
    await follow('max');
    await begin();
    expect(await mayGet('max')).toBe(false);
    expect((await refs.notification('max', 'any').ref.parent.get()).size).toBe(1);
  });
});
