import * as paths from '@trellis/model/paths';
import {
  blocksOfCourse,
  repliesOfThread,
  threadsOfCourse,
  threadsOfQuestion,
  versionsOfPost,
  versionsOfPostBy,
} from '@trellis/model/queries';
import { postsPerHour } from '@trellis/model/discussions/posting-limit';
import { aCourse, aModule } from '#tests/factories/a-course';
import { aLesson } from '#tests/factories/a-lesson';
import {
  aDiscussionBlock,
  aPostingLimit,
  aReply,
  aThread,
  aThreadVotes,
  aWrittenReply,
  aWrittenThread,
  anEarlierVersion,
  someMarks,
} from '#tests/factories/a-thread';
import { aTakenQuiz } from '#tests/factories/a-quiz';
import { aTaker, anAccommodation, anAttemptFeedback } from '#tests/factories/an-attempt';
import { anEntitlement } from '#tests/factories/an-order';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { longAgo } from '#tests/factories/factory';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, setting, type Client } from '#tests/rules/client';
import { minutesAgo } from '#tests/rules/quiz-attempts/attempts';
import type { PersonaName } from '#tests/rules/personas';
import { put } from '#tests/rules/put';
import type { RestWrite } from '#tests/rules/rest';

const thread = paths.threadPath('seeds');
const aboutSpore = paths.threadPath('about-spore');
const erinsReply = paths.replyPath('seeds', 'erins');
const erinsVersion = paths.earlierVersionPath('seeds', 'erins:1');
const page = (courseID = 'ferns', limit = 30) => threadsOfCourse(courseID, {}, limit);

const atQuestion = paths.threadPath('at-question');
const aboutQuestion = { quizID: 'told', questionID: 'first' };
const pageAtQuestion = (changes: object = {}, limit = 30) =>
  threadsOfQuestion('ferns', { ...aboutQuestion, ...changes }, limit);

/** Writes the count of somebody's first post in an hour. */
const counting = (client: Client, lastPost: string): RestWrite =>
  setting(paths.postingLimitPath(client.uid), {
    ...aPostingLimit({ lastPost }),
    startedAt: now(),
  });

/** Begins a thread with the first count of an hour. */
async function begin(client: Client, changes: object = {}, count?: RestWrite | null) {
  await put({ [paths.postingLimitPath(client.uid)]: null });
  const data = { ...aWrittenThread({ userID: client.uid }), createdAt: now(), ...changes };
  const writes = [setting(paths.threadPath('new'), data)];
  return client.together(...writes, ...(count === null ? [] : [count ?? counting(client, 'new')]));
}

/** Replies with the first count of an hour. */
async function answer(client: Client, changes: object = {}, { to = 'seeds', id = 'new' } = {}) {
  await put({ [paths.postingLimitPath(client.uid)]: null });
  const data = { ...aWrittenReply({ userID: client.uid }), createdAt: now(), ...changes };
  const lastPost = `${to}/${id}`;
  return client.together(setting(paths.replyPath(to, id), data), counting(client, lastPost));
}

const edit = (client: Client, path = thread, changes: object = {}) =>
  client.update(path, { text: 'I see brown dots.', editedAt: now(), ...changes });
const remove = (client: Client, path = thread, changes: object = {}) =>
  client.update(path, { title: '', text: '', deletedAt: now(), ...changes });
const removeReply = (client: Client, path = erinsReply, changes: object = {}) =>
  client.update(path, { text: '', deletedAt: now(), ...changes });
const vote = (client: Client, changes: object = {}, to = 'seeds') =>
  client.set(paths.threadVotesPath(to, client.uid), {
    ...aThreadVotes({ userID: client.uid }),
    ...changes,
  });
const own = (client: Client, erins: string, sids: string) => (client.uid === 'sid' ? sids : erins);

accessTable(
  'discussions: Erin’s thread about the course, one’s own made',
  {
    get: (client) => client.get(thread),
    list: (client) => client.list(page()),
    create: (client) => begin(client),
    update: (client) => edit(client, own(client, thread, paths.threadPath('sids'))),
    delete: (client) => client.delete(own(client, thread, paths.threadPath('sids'))),
  },
  { members: '✓ ✓ ✓ · ·', owner: '✓ ✓ ✓ ✓ ·', staff: '✓ ✓ ✓ · ·' },
);

accessTable(
  'discussions: Erin’s thread about a lesson, deleted by her',
  {
    get: (client) => client.get(aboutSpore),
    list: (client) => client.list(threadsOfCourse('ferns', { lessonID: 'spore' }, 30)),
    create: (client) => begin(client, { lessonID: 'spore' }),
    update: (client) => remove(client, own(client, aboutSpore, paths.threadPath('sids'))),
    delete: (client) => client.delete(aboutSpore),
  },
  { members: '✓ ✓ ✓ · ·', owner: '✓ ✓ ✓ ✓ ·', staff: '✓ ✓ ✓ · ·' },
);

accessTable(
  'discussions: Erin’s thread about a question whose answer she and Otto were told',
  {
    get: (client) => client.get(atQuestion),
    list: (client) => client.list(pageAtQuestion()),
    create: (client) => begin(client, aboutQuestion),
    update: (client) => edit(client, own(client, atQuestion, paths.threadPath('sids-question'))),
    delete: (client) => client.delete(own(client, atQuestion, paths.threadPath('sids-question'))),
  },
  { members: '✓ ✓ ✓ · ·', owner: '✓ ✓ ✓ ✓ ·', staff: '✓ ✓ ✓ · ·' },
);

accessTable(
  'discussions/…/replies: Erin’s, about that question, one’s own made',
  {
    get: (client) => client.get(paths.replyPath('at-question', 'erins')),
    list: (client) => client.list(repliesOfThread('at-question', 30)),
    create: (client) => answer(client, { parentID: 'erins' }, { to: 'at-question' }),
    update: (client) =>
      edit(client, paths.replyPath('at-question', client.uid === 'sid' ? 'sids' : 'erins')),
    delete: (client) => client.delete(paths.replyPath('at-question', 'erins')),
  },
  { members: '✓ ✓ ✓ · ·', owner: '✓ ✓ ✓ ✓ ·', staff: '✓ ✓ ✓ · ·' },
);

accessTable(
  'discussions/…/replies: Erin’s, one’s own made',
  {
    get: (client) => client.get(erinsReply),
    list: (client) => client.list(repliesOfThread('seeds', 30)),
    create: (client) => answer(client),
    update: (client) => edit(client, own(client, erinsReply, paths.replyPath('seeds', 'sids'))),
    delete: (client) => client.delete(own(client, erinsReply, paths.replyPath('seeds', 'sids'))),
  },
  { members: '✓ ✓ ✓ · ·', owner: '✓ ✓ ✓ ✓ ·', staff: '✓ ✓ ✓ · ·' },
);

accessTable(
  'discussions/…/edits: Erin’s',
  {
    get: (client) => client.get(erinsVersion),
    list: (client) => client.list(versionsOfPostBy('erin', 'seeds', 'erins', 20)),
    create: (client) =>
      client.set(
        paths.earlierVersionPath('seeds', 'new'),
        anEarlierVersion({ userID: client.uid }),
      ),
    update: (client) => client.update(erinsVersion, { text: '' }),
    delete: (client) => client.delete(erinsVersion),
  },
  { owner: '✓ ✓ · · ·', staff: '✓ ✓ · · ·' },
);

accessTable(
  'discussions/…/votes: one’s own, and Erin’s changed',
  {
    get: (client) => client.get(paths.threadVotesPath('seeds', 'erin')),
    list: (client) => client.list({ collection: 'discussions/seeds/votes', where: [], limit: 10 }),
    create: (client) => vote(client),
    update: (client) => client.update(paths.threadVotesPath('seeds', 'erin'), { posts: [] }),
    delete: (client) => client.delete(paths.threadVotesPath('seeds', 'erin')),
  },
  { members: '· · ✓ · ·', owner: '✓ · ✓ ✓ ·', staff: '· · ✓ · ·' },
);

accessTable(
  'users/…/discussion_marks: Erin’s; one’s own made',
  {
    get: (client) => client.get(paths.discussionMarksPath('erin', 'ferns')),
    list: (client) =>
      client.list({ collection: 'users/erin/discussion_marks', where: [], limit: 10 }),
    create: (client) => client.set(paths.discussionMarksPath(client.uid, 'ferns'), someMarks()),
    update: (client) =>
      client.update(paths.discussionMarksPath(own(client, 'erin', 'sid'), 'ferns'), {
        isMuted: true,
      }),
    delete: (client) => client.delete(paths.discussionMarksPath('erin', 'ferns')),
  },
  { active: '· · ✓ · ·', owner: '✓ · ✓ ✓ ·' },
);

accessTable(
  'users/…/limits: Erin’s, an hour old; one’s own made',
  {
    get: (client) => client.get(paths.postingLimitPath('erin')),
    list: (client) => client.list({ collection: 'users/erin/limits', where: [], limit: 10 }),
    create: async (client) => {
      await put({ [paths.postingLimitPath(client.uid)]: null });
      return client.together(counting(client, 'new'));
    },
    update: (client) =>
      client.update(paths.postingLimitPath('erin'), { startedAt: now(), lastPost: 'a' }),
    delete: (client) => client.delete(paths.postingLimitPath('erin')),
  },
  { signedIn: '· · ✓ · ·', owner: '✓ · ✓ ✓ ·' },
);

accessTable(
  'courses/…/discussion_blocks: Fay’s',
  {
    get: (client) => client.get(paths.discussionBlockPath('ferns', 'fay')),
    list: (client) => client.list(blocksOfCourse('ferns', 100)),
    create: (client) => client.set(paths.discussionBlockPath('ferns', 'new'), aDiscussionBlock()),
    update: (client) =>
      client.update(paths.discussionBlockPath('ferns', 'fay'), { name: 'Nobody' }),
    delete: (client) => client.delete(paths.discussionBlockPath('ferns', 'fay')),
  },
  { staff: '✓ ✓ · · ·', formerLearner: '✓ · · · ·' },
);

stories('who may read and write a discussion', () => {
  const erin = as('enrolled');
  const otto = as('anotherLearner');
  const tess = as('teacher');
  const hidden = (lesson: object) => put({ [paths.lessonPath('spore')]: aLesson(lesson) });
  const states: [string, () => Promise<void>][] = [
    ['is a draft', () => hidden({ status: 'draft' })],
    ['is in the trash', () => hidden({ status: 'trashed' })],
    [
      'is in a hidden module',
      () => put({ [paths.modulePath('ferns', 'spores')]: aModule('hidden') }),
    ],
    ['is gone', () => put({ [paths.lessonPath('spore')]: null })],
  ];
  for (const [what, hide] of states) {
    denies(`its author reads the thread of a lesson that ${what}`, async () => {
      await hide();
      return erin.get(aboutSpore);
    });
    denies(`somebody reads the replies of a lesson that ${what}`, async () => {
      await hide();
      return otto.list(repliesOfThread('about-spore', 30));
    });
    denies(`a learner begins a thread about a lesson that ${what}`, async () => {
      await hide();
      return begin(otto, { lessonID: 'spore' });
    });
    denies(`a learner replies to the thread of a lesson that ${what}`, async () => {
      await hide();
      return answer(otto, {}, { to: 'about-spore' });
    });
    denies(`a learner votes in the thread of a lesson that ${what}`, async () => {
      await hide();
      return vote(otto, {}, 'about-spore');
    });
    allows(`a teacher reads the thread of a lesson that ${what}`, async () => {
      await hide();
      return tess.get(aboutSpore);
    });
  }
  allows('a teacher begins a thread about a draft', async () => {
    await hidden({ status: 'draft' });
    return begin(tess, { lessonID: 'spore' });
  });
  denies('a teacher begins a thread about a lesson that there is not', () =>
    begin(tess, { lessonID: 'nothing' }),
  );
  denies('a teacher begins a thread about a lesson of another course', () =>
    begin(tess, { lessonID: 'moss' }),
  );
  denies('a learner begins a thread about a lesson of another course', () =>
    begin(otto, { lessonID: 'moss' }),
  );
  denies('somebody without the course discusses its free sample', () =>
    begin(as('learner'), { lessonID: 'sample' }),
  );

  denies('a learner lists threads without leaving the hidden ones out', () =>
    otto.list({ ...page(), where: [['courseID', '==', 'ferns']] }),
  );
  denies('a learner lists hidden threads', () =>
    otto.list({
      ...page(),
      where: [
        ['courseID', '==', 'ferns'],
        ['isHidden', '==', true],
      ],
    }),
  );
  denies('a learner lists the threads of all courses', () =>
    otto.list({ ...page(), where: [['isHidden', '==', false]] }),
  );
  denies('a learner lists more than a page', () => otto.list(page('ferns', 31)));
  denies('a learner lists more replies than a page', () => otto.list(repliesOfThread('seeds', 31)));
  denies('a learner of another course lists', () => otto.list(page('mosses')));
  denies('a learner of a draft lists', () => erin.list(page('unfinished')));
  denies('a learner of a draft reads a thread', () => erin.get(paths.threadPath('of-draft')));
  allows('a teacher reads a thread of a draft', () => tess.get(paths.threadPath('of-draft')));
  allows('a learner of an archived course lists', () => erin.list(page('old')));
  denies('a member lists more blocked people than a page', () =>
    tess.list(blocksOfCourse('ferns', 101)),
  );
  for (const status of ['paused', 'dropped'] as const) {
    denies(`somebody whose enrolment is ${status} reads`, async () => {
      await put({
        [paths.enrollmentPath('otto', 'ferns')]: anEnrollment({ userID: 'otto', status }),
      });
      return otto.get(thread);
    });
    denies(`somebody whose enrolment is ${status} edits`, async () => {
      await put({ [paths.enrollmentPath('erin', 'ferns')]: anEnrollment({ status }) });
      return edit(erin);
    });
    allows(`somebody whose enrolment is ${status} deletes what they wrote`, async () => {
      await put({ [paths.enrollmentPath('erin', 'ferns')]: anEnrollment({ status }) });
      await remove(erin);
      return removeReply(erin);
    });
  }
  denies('a learner discusses a course that is a draft again', async () => {
    await put({ [paths.coursePath('ferns')]: aCourse('draft') });
    return begin(otto);
  });
});

stories('who may talk about a question', () => {
  const erin = as('enrolled');
  const otto = as('anotherLearner');
  const tess = as('teacher');
  const quizPath = paths.quizPath('told');
  const feedback = paths.attemptFeedbackPath('otto_told_1');
  const quiz = (changes: object) => put({ [quizPath]: { ...aTakenQuiz(), ...changes } });
  const feedbackIs = (changes: object) =>
    put({ [feedback]: { ...anAttemptFeedback({ userID: 'otto', quizID: 'told' }), ...changes } });
  const isAttempt = (number: number) =>
    put({ [paths.takerPath('told', 'otto')]: aTaker({ number }) });

  /** What hides all of it from Otto. */
  const hiding: [string, () => Promise<unknown>][] = [
    ['never tells its answers', () => quiz({ showAnswers: 'never' })],
    ['is a draft', () => quiz({ status: 'draft' })],
    ['is in the trash', () => quiz({ status: 'trashed' })],
    ['is gone', () => put({ [quizPath]: null })],
    [
      'tells its answers after a close that comes',
      () => quiz({ showAnswers: 'after_close', closesAt: new Date(Date.now() + 3_600_000) }),
    ],
    [
      'tells them after passing, which they have not',
      async () => {
        await quiz({ showAnswers: 'after_pass' });
        await feedbackIs({ passed: false });
      },
    ],
    [
      'gives them an attempt more',
      () => put({ [paths.accommodationPath('told', 'otto')]: anAccommodation() }),
    ],
    [
      'they take for the second time',
      async () => {
        await quiz({ showAnswers: 'after_submit' });
        await isAttempt(2);
      },
    ],
    [
      'they have not begun',
      async () => {
        await quiz({ showAnswers: 'after_submit' });
        await put({ [paths.takerPath('told', 'otto')]: null });
      },
    ],
    ['has not graded them', () => put({ [feedback]: null })],
    ['asked them something else', () => feedbackIs({ questions: {} })],
    ['told another', () => feedbackIs({ userID: 'erin' })],
    ['is not the one that told them', () => feedbackIs({ quizID: 'quiz' })],
  ];
  for (const [what, hide] of hiding) {
    const attempts: Record<string, () => Promise<unknown>> = {
      'reads a thread': () => otto.get(atQuestion),
      'lists the threads': () => otto.list(pageAtQuestion()),
      'reads the replies': () => otto.list(repliesOfThread('at-question', 30)),
      'begins a thread': () => begin(otto, aboutQuestion),
      replies: () => answer(otto, {}, { to: 'at-question' }),
      votes: () => vote(otto, {}, 'at-question'),
    };
    for (const [does, attempt] of Object.entries(attempts))
      denies(`a learner ${does} about a question of a quiz that ${what}`, async () => {
        await hide();
        return attempt();
      });
    if (what !== 'is gone')
      allows(`a teacher lists what is said about a quiz that ${what}`, async () => {
        await hide();
        return tess.list(pageAtQuestion());
      });
  }

  const telling: [string, () => Promise<unknown>][] = [
    ['tells its answers at once', () => quiz({ showAnswers: 'after_submit' })],
    ['tells them after passing', () => quiz({ showAnswers: 'after_pass' })],
    [
      'tells them after a close that was',
      () => quiz({ showAnswers: 'after_close', closesAt: minutesAgo(5) }),
    ],
  ];
  for (const [what, tell] of telling) {
    allows(`a learner lists what is said about a quiz that ${what}`, async () => {
      await tell();
      return otto.list(pageAtQuestion());
    });
    allows(`a learner replies about a quiz that ${what}`, async () => {
      await tell();
      return answer(otto, {}, { to: 'at-question' });
    });
  }

  const inPaidCourse = () =>
    put({
      [paths.coursePath('ferns')]: aCourse({ price: 4900, teacherIDs: ['tess'] }),
      [paths.enrollmentPath('otto', 'ferns')]: {
        ...anEnrollment({ userID: 'otto' }),
        isPaid: true,
      },
      [paths.entitlementPath('otto', 'ferns')]: anEntitlement({
        userID: 'otto',
        courseID: 'ferns',
      }),
    });
  allows('a learner begins a thread with all look-ups that there can be', async () => {
    await inPaidCourse();
    return begin(otto, aboutQuestion);
  });
  allows('a learner answers a reply with all look-ups that there can be', async () => {
    await inPaidCourse();
    return answer(otto, { parentID: 'erins' }, { to: 'at-question' });
  });

  const hideModule = () => put({ [paths.modulePath('ferns', 'spores')]: aModule('hidden') });
  denies('a learner reads about a question of a hidden module', async () => {
    await hideModule();
    return otto.get(atQuestion);
  });
  denies('a learner lists what is about a question of a hidden module', async () => {
    await hideModule();
    return otto.list(pageAtQuestion());
  });
  denies('a learner begins a thread about a question of a hidden module', async () => {
    await hideModule();
    return begin(otto, aboutQuestion);
  });
  denies('a learner replies where functions have seen that it is hidden', async () => {
    await put({ [atQuestion]: aThread('aboutQuestion', { isListedAtQuestion: false }) });
    return answer(otto, {}, { to: 'at-question' });
  });
  allows('a learner replies before functions have seen the thread', async () => {
    await put({ [atQuestion]: aWrittenThread('aboutQuestion') });
    return answer(otto, {}, { to: 'at-question' });
  });
  denies('a learner who left replies', async () => {
    await put({
      [paths.enrollmentPath('otto', 'ferns')]: anEnrollment({ userID: 'otto', status: 'dropped' }),
    });
    return answer(otto, {}, { to: 'at-question' });
  });
  denies('a learner replies to something of a strange id', () =>
    answer(otto, { parentID: 'a/b' }, { to: 'at-question' }),
  );

  denies('a learner lists more than a page', () => otto.list(pageAtQuestion({}, 31)));
  denies('a learner lists what is said about a quiz without naming the question', () =>
    otto.list({
      ...pageAtQuestion(),
      where: pageAtQuestion().where.filter(([field]) => field !== 'isListedAtQuestion'),
    }),
  );
  denies('a learner lists threads about questions as those of the course', () =>
    otto.list({ ...page(), where: [['courseID', '==', 'ferns']] }),
  );
  denies('a learner lists the threads about another question', async () => {
    await put({ [atQuestion]: aThread('aboutQuestion', { questionID: 'second' }) });
    return otto.list(pageAtQuestion({ questionID: 'second' }));
  });
  denies('a learner lists threads that functions hide', async () => {
    await put({ [atQuestion]: aThread('aboutQuestion', { isListedAtQuestion: false }) });
    const where = pageAtQuestion().where.filter(([field]) => field !== 'isListedAtQuestion');
    return otto.list({ ...pageAtQuestion(), where });
  });
  denies('somebody reads a thread about a question without the course', () =>
    as('learner').get(atQuestion),
  );
  denies('its author edits it while they take the quiz again', async () => {
    await put({
      [quizPath]: aTakenQuiz(),
      [paths.takerPath('told', 'erin')]: aTaker({ number: 2 }),
    });
    return edit(erin, atQuestion);
  });
  allows('its author deletes it also then', async () => {
    await put({
      [quizPath]: aTakenQuiz(),
      [paths.takerPath('told', 'erin')]: aTaker({ number: 2 }),
    });
    return remove(erin, atQuestion);
  });
});

stories('at which place a thread is', () => {
  const tess = as('teacher');
  const otto = as('anotherLearner');
  const inVideo = { lessonID: 'spore', blockID: 'video-1x', second: 75 };
  for (const [what, changes] of Object.entries<object>({
    'a block': { lessonID: 'spore', blockID: 'image-1x' },
    'a second of a video': inVideo,
    'the beginning of the lesson’s own video': { ...inVideo, blockID: 'video', second: 0 },
    'a question': aboutQuestion,
  }))
    allows(`somebody begins a thread at ${what}`, () => begin(otto, changes));
  for (const [what, changes] of Object.entries<object>({
    'a block without a lesson': { blockID: 'image-1x' },
    'a block of a strange name': { lessonID: 'spore', blockID: 'image-1x/y' },
    'a block of no kind': { lessonID: 'spore', blockID: 'film' },
    'a second without a block': { lessonID: 'spore', second: 3 },
    'a second without a lesson': { second: 3 },
    'a second of a picture': { ...inVideo, blockID: 'image-1x' },
    'half a second': { ...inVideo, second: 0.5 },
    'a second before the beginning': { ...inVideo, second: -1 },
    'a second after a day': { ...inVideo, second: 86_401 },
    'a question without a quiz': { questionID: 'first' },
    'a quiz without a question': { quizID: 'told' },
    'a question in a lesson': { ...aboutQuestion, lessonID: 'spore' },
    'a question in a block': { ...aboutQuestion, blockID: 'video' },
    'a question at a second': { ...aboutQuestion, second: 3 },
    'a question of a strange id': { ...aboutQuestion, questionID: 'a/b' },
    'a quiz of a strange id': { ...aboutQuestion, quizID: 'a/b' },
    'a quiz that there is not': { ...aboutQuestion, quizID: 'nothing' },
  }))
    denies(`a teacher begins a thread at ${what}`, () => begin(tess, changes));
  denies('a teacher begins a thread at a question of another course', async () => {
    await put({ [paths.quizPath('told')]: aTakenQuiz({ courseID: 'mosses' }) });
    return begin(tess, aboutQuestion);
  });
  denies('its author moves it to another block', () =>
    edit(as('enrolled'), aboutSpore, { blockID: 'video' }),
  );
  allows('an open tab begins a thread without saying at which place', async () => {
    const { userID, courseID, lessonID, title, text, editedAt, deletedAt } = aWrittenThread({
      userID: 'otto',
    });
    const data = { userID, courseID, lessonID, title, text, editedAt, deletedAt, createdAt: now() };
    return otto.together(setting(paths.threadPath('new'), data), counting(otto, 'new'));
  });
});

stories('what people write in a discussion', () => {
  const erin = as('enrolled');
  const otto = as('anotherLearner');
  const tess = as('teacher');

  for (const [what, changes] of Object.entries<object>({
    'in another’s name': { userID: 'erin' },
    'without a title': { title: '' },
    'without words': { text: '' },
    'with too long a title': { title: 'a'.repeat(121) },
    'with too many words': { text: 'a'.repeat(10_001) },
    'in the past': { createdAt: longAgo },
    'edited from the start': { editedAt: now() },
    'deleted from the start': { deletedAt: now() },
    'pinned from the start': { isPinned: true },
    'with votes': { votes: 9 },
    'and shows it at once': { isHidden: false },
    'under a name of their choice': { authorName: 'Tess' },
    'in a course of a strange id': { courseID: 'a/b' },
  }))
    denies(`somebody begins a thread ${what}`, () => begin(otto, changes));
  for (const [what, changes] of Object.entries<object>({
    'in another’s name': { userID: 'erin' },
    'without words': { text: '' },
    'with too many words': { text: 'a'.repeat(10_001) },
    'in the past': { createdAt: longAgo },
    'edited from the start': { editedAt: now() },
    'deleted from the start': { deletedAt: now() },
    'with votes': { votes: 9 },
    'to a reply that there is not': { parentID: 'nothing' },
    'to something of a strange id': { parentID: 'a/b' },
  }))
    denies(`somebody replies ${what}`, () => answer(otto, changes));
  allows('somebody answers a reply', () => answer(otto, { parentID: 'dots' }));
  denies('somebody takes the id of the thread for a reply', () =>
    answer(otto, {}, { id: 'seeds' }),
  );
  denies('somebody takes a strange id for a reply', () => answer(otto, {}, { id: 'a.b' }));
  denies('somebody takes a strange id for a thread', () =>
    otto.together(
      setting(paths.threadPath('a.b'), {
        ...aWrittenThread({ userID: 'otto' }),
        createdAt: now(),
      }),
      counting(otto, 'a.b'),
    ),
  );
  denies('somebody replies to a thread that there is not', () =>
    answer(otto, {}, { to: 'nothing' }),
  );

  const lock = () => put({ [thread]: aThread('locked') });
  denies('a learner replies to a locked thread', async () => {
    await lock();
    return answer(otto);
  });
  allows('a teacher replies to a locked thread', async () => {
    await lock();
    return answer(tess);
  });
  denies('a learner edits a locked thread', async () => {
    await lock();
    return edit(erin);
  });
  denies('a learner edits a reply in a locked thread', async () => {
    await lock();
    return edit(erin, erinsReply);
  });
  allows('a learner deletes theirs in a locked thread', async () => {
    await lock();
    await removeReply(erin);
    return remove(erin);
  });
  denies('a teacher replies to a deleted thread', async () => {
    await put({ [thread]: aThread('deleted') });
    return answer(tess);
  });
  allows('a learner replies before functions have seen the thread', async () => {
    await put({ [thread]: aWrittenThread() });
    return answer(otto);
  });
  allows('its author edits it before functions have seen it', async () => {
    await put({ [thread]: aWrittenThread() });
    return edit(erin);
  });

  const block = (uid: string) =>
    put({ [paths.discussionBlockPath('ferns', uid)]: aDiscussionBlock({ userID: uid }) });
  denies('somebody who is blocked begins a thread', async () => {
    await block('otto');
    return begin(otto);
  });
  denies('somebody who is blocked replies', async () => {
    await block('otto');
    return answer(otto);
  });
  denies('somebody who is blocked edits a thread', async () => {
    await block('erin');
    return edit(erin);
  });
  denies('somebody who is blocked edits a reply', async () => {
    await block('erin');
    return edit(erin, erinsReply);
  });
  allows('somebody who is blocked reads', async () => {
    await block('otto');
    return otto.get(thread);
  });
  allows('somebody who is blocked deletes theirs', async () => {
    await block('erin');
    return removeReply(erin);
  });

  for (const [what, changes] of Object.entries<object>({
    'counts votes': { votes: 9 },
    'unhides it': { isHidden: false, rank: 9 },
    'pins it': { isPinned: true },
    'accepts a reply': { acceptedReplyID: 'erins' },
    'moves it to a lesson': { lessonID: 'spore' },
    'gives it away': { userID: 'otto' },
    'makes it new': { createdAt: now() },
    'takes its title': { title: '' },
    'takes its text': { text: '' },
  }))
    denies(`the author ${what} while editing`, () => edit(erin, thread, changes));
  denies('the author hides that a thread was edited', () =>
    erin.update(thread, { text: 'I see dots.' }),
  );
  denies('the author backdates an edit', () => edit(erin, thread, { editedAt: longAgo }));
  denies('the author backdates a deletion', () => remove(erin, thread, { deletedAt: longAgo }));
  denies('the author deletes and keeps the title', () => remove(erin, thread, { title: 'Gone' }));
  denies('the author deletes and keeps the text', () => remove(erin, thread, { text: 'Gone' }));
  denies('the author deletes a reply and keeps the text', () =>
    removeReply(erin, erinsReply, { text: 'Gone' }),
  );
  denies('the author moves a reply while editing', () =>
    edit(erin, erinsReply, { parentID: 'dots' }),
  );
  denies('the author edits what is deleted', async () => {
    await put({ [thread]: aThread('deleted') });
    return edit(erin, thread, { title: 'Back' });
  });
  denies('the author deletes twice', async () => {
    await put({ [erinsReply]: aReply('deleted', { userID: 'erin' }) });
    return removeReply(erin);
  });
  denies('somebody edits what there is not', () => edit(erin, paths.threadPath('nothing')));
  const others: PersonaName[] = ['anotherLearner', 'teacher', 'otherTeacher', 'admin'];
  for (const who of others) {
    denies(`${who} edits the thread of another`, () => edit(as(who)));
    denies(`${who} deletes the thread of another`, () => remove(as(who)));
    denies(`${who} deletes the reply of another`, () => removeReply(as(who)));
    denies(`${who} pins past the function`, () => as(who).update(thread, { isPinned: true }));
  }
  denies('somebody who was suspended deletes theirs', () =>
    remove(as('suspended'), paths.threadPath('sids')),
  );

  allows('somebody takes all votes back', () => vote(otto, { posts: [] }));
  allows('somebody votes twice in one list, which counts once', () =>
    vote(otto, { posts: ['dots', 'dots'] }),
  );
  denies('somebody votes for another', () => vote(otto, { userID: 'erin' }));
  denies('somebody votes with something else', () => vote(otto, { weight: 2 }));
  denies('somebody votes in a thread that there is not', () => vote(otto, {}, 'nothing'));
  denies('somebody keeps the marks of another course', () =>
    otto.set(paths.discussionMarksPath('otto', 'mosses'), someMarks()),
  );
});

stories('how much people may post', () => {
  const otto = as('anotherLearner');
  const limit = paths.postingLimitPath('otto');
  const recently = () => new Date(Date.now() - 60_000);
  const counted = (count: number, startedAt = recently()) =>
    put({ [limit]: aPostingLimit({ count, startedAt, lastPost: 'seeds' }) });
  const postAgain = async (count: object) =>
    otto.together(
      setting(paths.threadPath('new'), { ...aWrittenThread({ userID: 'otto' }), createdAt: now() }),
      { path: limit, data: count, mask: Object.keys(count), isUpdate: true },
    );

  denies('somebody posts without counting', () => begin(otto, {}, null));
  denies('somebody posts and counts something else', () =>
    begin(otto, {}, counting(otto, 'another')),
  );
  denies('somebody posts with a count that they made for it before, twice', async () => {
    await begin(otto);
    return otto.set(paths.threadPath('second'), {
      ...aWrittenThread({ userID: 'otto' }),
      createdAt: now(),
    });
  });
  denies('somebody makes two posts with one count', async () => {
    const data = { ...aWrittenThread({ userID: 'otto' }), createdAt: now() };
    return otto.together(
      setting(paths.threadPath('new'), data),
      setting(paths.threadPath('more'), data),
      counting(otto, 'new'),
    );
  });
  denies('somebody replies in two threads with one count', async () => {
    const data = { ...aWrittenReply(), createdAt: now() };
    return otto.together(
      setting(paths.replyPath('seeds', 'new'), data),
      setting(paths.replyPath('about-spore', 'new'), data),
      counting(otto, 'seeds/new'),
    );
  });
  allows('somebody makes their second post of an hour', async () => {
    await counted(1);
    return postAgain({ count: 2, lastPost: 'new' });
  });
  allows('somebody makes their last post of an hour', async () => {
    await counted(postsPerHour - 1);
    return postAgain({ count: postsPerHour, lastPost: 'new' });
  });
  denies('somebody makes one more', async () => {
    await counted(postsPerHour);
    return postAgain({ count: postsPerHour + 1, lastPost: 'new' });
  });
  denies('somebody counts less', async () => {
    await counted(9);
    return postAgain({ count: 2, lastPost: 'new' });
  });
  denies('somebody does not count on', async () => {
    await counted(9);
    return postAgain({ count: 9, lastPost: 'new' });
  });
  denies('somebody starts again within the hour', async () => {
    await counted(postsPerHour);
    return otto.together(counting(otto, 'new'));
  });
  denies('somebody lets the hour begin later', async () => {
    await counted(9);
    return postAgain({ count: 10, lastPost: 'new', startedAt: new Date() });
  });
  allows('somebody starts again after an hour', async () => {
    await counted(postsPerHour, longAgo);
    return otto.together(
      setting(paths.threadPath('new'), { ...aWrittenThread({ userID: 'otto' }), createdAt: now() }),
      counting(otto, 'new'),
    );
  });
  denies('somebody starts in the past', () =>
    otto.set(limit, aPostingLimit({ startedAt: recently() })),
  );
  denies('somebody starts with more than one', () =>
    otto.set(limit, { ...aPostingLimit({ count: 2 }), startedAt: now() }),
  );
  denies('somebody counts something that is no post', () =>
    otto.set(limit, { ...aPostingLimit({ lastPost: 'a/b/c' }), startedAt: now() }),
  );
});

stories('who may read what posts said before', () => {
  const versionsOf = (uid: string) => versionsOfPostBy(uid, 'seeds', `${uid}s`, 20);
  allows('whoever left the course reads their own', () =>
    as('formerLearner').list(versionsOf('fay')),
  );
  denies('somebody suspended reads their own', () => as('suspended').list(versionsOf('sid')));
  allows('whoever is blocked reads their own', async () => {
    await put({ [paths.discussionBlockPath('ferns', 'erin')]: aDiscussionBlock() });
    return as('enrolled').list(versionsOf('erin'));
  });
  allows('a teacher lists them whoever wrote the post', () =>
    as('teacher').list({ ...versionsOfPost('seeds', 'erins'), limit: 20 }),
  );
  denies('a learner lists them whoever wrote the post', () =>
    as('enrolled').list({ ...versionsOfPost('seeds', 'erins'), limit: 20 }),
  );
  denies('a teacher lists more than a page', () =>
    as('teacher').list(versionsOfPostBy('erin', 'seeds', 'erins', 21)),
  );
  denies('a teacher reads those of a thread that is gone', async () => {
    await put({ [thread]: null });
    return as('teacher').get(erinsVersion);
  });
});
