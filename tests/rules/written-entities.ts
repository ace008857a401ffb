import { writtenReview } from '@trellis/model/course-reviews/course-review';
import { cardFlag } from '@trellis/model/cards/card-flag';
import { reviewLog } from '@trellis/model/cards/review-log';
import { courseArrangement } from '@trellis/model/content/course-arrangement';
import { writtenAnswerKey } from '@trellis/model/quiz/written-answer-key';
import { discussionMarks } from '@trellis/model/discussions/discussion-marks';
import { postingLimit } from '@trellis/model/discussions/posting-limit';
import { writtenReply } from '@trellis/model/discussions/reply';
import { writtenThread } from '@trellis/model/discussions/thread';
import { threadVotes } from '@trellis/model/discussions/thread-votes';
import { subscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { category } from '@trellis/model/content/category';
import { authoredCourse } from '@trellis/model/content/course';
import { courseSlug } from '@trellis/model/content/course-slug';
import { flashcard } from '@trellis/model/content/flashcard';
import { lesson } from '@trellis/model/content/lesson';
import { lessonRevision } from '@trellis/model/content/lesson-revision';
import { courseModule } from '@trellis/model/content/module';
import { tombstone } from '@trellis/model/content/tombstone';
import { authoredQuiz, question } from '@trellis/model/content/quiz';
import * as paths from '@trellis/model/paths';
import { notification } from '@trellis/model/notification';
import { profile, username } from '@trellis/model/profile';
import { badge } from '@trellis/model/badges/badge';
import { lessonNotes } from '@trellis/model/progress/lesson-notes';
import { chosenProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import { chosenEnrollment } from '@trellis/model/progress/enrollment';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { chosenProgress } from '@trellis/model/progress/user-progress';
import { chosenAttempt, maxAnswerText, taker } from '@trellis/model/quiz/attempt';
import { chosenAccommodation } from '@trellis/model/quiz/quiz-policy';
import { roleRequest } from '@trellis/model/people/role-request';
import { user } from '@trellis/model/user';
import * as z from 'zod/mini';
import type { $ZodObject } from 'zod/v4/core';
import {
  aPostingLimit,
  aThreadVotes,
  aWrittenReply,
  aWrittenThread,
  someMarks,
} from '#tests/factories/a-thread';
import { aWrittenReview } from '#tests/factories/a-course-review';
import { aCategory, aCourse, aCourseSlug, aModule } from '#tests/factories/a-course';
import { aBlock, aFlashcard, aLesson, aLessonRevision } from '#tests/factories/a-lesson';
import { aLessonNotes } from '#tests/factories/a-lesson-notes';
import { aNotification } from '#tests/factories/a-notification';
import { aProfile, aUsername } from '#tests/factories/a-profile';
import { aProgramEnrollment } from '#tests/factories/a-program';
import { aQuestion, aQuiz, anAnswerKey } from '#tests/factories/a-quiz';
import { aCardFlag, aReviewLog, entriesOf } from '#tests/factories/a-review-log';
import { aRoleRequest } from '#tests/factories/a-role-request';
import { aPlan } from '#tests/factories/a-subscription';
import { aTaker, anAccommodation, anAttempt } from '#tests/factories/an-attempt';
import { anArrangement } from '#tests/factories/an-arrangement';
import { aUser } from '#tests/factories/a-user';
import { longAgo, wordOf } from '#tests/factories/factory';
import { aBadge, aUserProgress } from '#tests/factories/a-user-progress';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import type { PersonaName } from '#tests/rules/personas';
import { serverTime, type RestWrite } from '#tests/rules/rest';

/** An entity that clients write, with a sample writer and path. */
export type WrittenEntity = {
  schema: $ZodObject;
  writer: PersonaName;
  path: string;
  /** Documents that schema and rules accept; tests vary the first one. */
  documents: object[];
  /** Fields with the server's time of the write. */
  times?: string[];
  /** Fields whose values the rules restrict further than the schema. */
  bound?: string[];
  /** The entity is a part of the document at the path. */
  isPart?: true;
  /** Values to test in addition to the generated ones. */
  also?: Record<string, unknown[]>;
  /** Writes that are required in the same batch. */
  beside?: RestWrite[];
  /** How the document is updated, if the rules allow replacing it. */
  update?: Update;
};

/** An update of a document; by default it is replaced by the first one of the factory. */
export type Update = {
  /** The existing documents, by path. */
  before?: Record<string, object>;
  document?: object;
  /** Fields with the server's time of the update. */
  times: string[];
  beside?: RestWrite[];
};

const rewritten: Update = { times: ['updatedAt'] };
const replaced: Update = { times: [] };
const bothTimes = ['createdAt', 'updatedAt'];
const inTest = { quizID: 'test' };
const inProgress = anAttempt('answered', 'running', inTest, { savedAt: longAgo, seenAt: longAgo });
const liam = { userID: 'liam' };
const otto = { userID: 'otto' };
const nina = { email: 'nina@school.example' };
const begunLog = aReviewLog({
  received: { [aReviewLog().entries.length]: new Date('2026-01-05T08:00:00Z') },
});
const continuedText = `${begunLog.entries}${entriesOf({ kind: 'suspend', key: 'ferns/sori' })}`;
const rhizome = { cardID: 'rhizome' };
const { learningGoals } = aUserProgress('withGoals');
const { readAt } = aNotification('read');

/** The count of Otto's first post in an hour. */
const counting = (lastPost: string): RestWrite => ({
  path: paths.postingLimitPath('otto'),
  data: { ...aPostingLimit({ lastPost }), startedAt: serverTime },
});

/** Strings that are not valid answers, and some that are but look similar. */
const unreadable = [
  ...[' ', '\u00a0', '\u3000', '\u0301', '\u064e', '\u0640', '\u200f', '\u00ad', '\u0301 \u0302'],
  ...['a\u0301', '\u0301a', 'ـا', '\u00b4', '¨', '٣', '😀', '\u200fا', '-', '\u0902', 'ก'],
];

/** Cloze texts and near misses. */
const clozeTexts = [
  ...[
    '{{c1::a}}',
    'a\n{{c20::b::hint}}\nc',
    '{{c2:: ا}} {{c1::b}}',
    '{{c1::$x^{2}$}}',
    '{{c1::}}}',
  ],
  ...['{{c1::a', '{{c1::}}', '{{c1:: }}', '{{c1:::}}', '{{c1::::hint}}', '{c1::a}', '{{c::a}}'],
  ...['{{c0::a}}', '{{c21::a}}', '{{c100::a}}', '{{c01::a}}', '{{c1::a}} {{c21::b}}', '{{C1::a}}'],
  ...['{{c1::a} }', '{{ c1::a}}', '{{c٣::a}}', '{{c1::\n}}', '{{c1::a}} {{c0::'],
];

/** Valid highlights and near misses. */
const highlights = [
  ['0\tyellow\ta\t'],
  ['999999\tblue\ta b\tc d'],
  [`1\tpink\t${'😀'.repeat(1000)}\t${'é'.repeat(500)}`],
  ['1\tgreen\t \u00a0\u2028\u202e\r\t\u0000'],
  ['1\tpink\ta\t', '2\tpink\tb\t', '1\tpink\ta\t'],
  ['1000000\tyellow\ta\t'],
  ['-1\tyellow\ta\t'],
  ['1.5\tyellow\ta\t'],
  ['٣\tyellow\ta\t'],
  ['\tyellow\ta\t'],
  ['1\tred\ta\t'],
  ['1\tYellow\ta\t'],
  ['1\tyellow\t\t'],
  ['1\tyellow\ta'],
  ['1\tyellow\ta\tb\tc'],
  ['1 yellow a b'],
  ['1\tyellow\ta\nb\t'],
  ['1\tyellow\ta\tb\n'],
  ['1\tyellow\ta\t\n2\tyellow\ta\t'],
  ['1\tyellow\ta\t', ''],
  ['1\tyellow\ta\t', 7],
  [`1\tyellow\t${wordOf(1001)}\t`],
  [`1\tyellow\ta\t${wordOf(501)}`],
];

const thatMany = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, '0']));
/** Valid ids of answers and near misses. */
const answerIDs = [
  ...[{}, thatMany(100), thatMany(101), { a: wordOf(36) }, { a: wordOf(37) }, { a: '' }],
  ...[{ a: 'a_b' }, { a: 'a\nb' }, { a: 'x', b: '' }, { a: 'x\n', b: 'x' }, { a: 'ä' }],
  ...[{ a: 'x', b: 0 }, { a: 'x', b: null }, { a: 'x', b: ['x'] }, { 'a\nb': 'x' }, { '': 'x' }],
  ...[{ [wordOf(128)]: 'x' }, { [wordOf(129)]: 'x' }],
];
/** Valid answers and near misses, with a separator between items. */
const answers = [
  ...[{}, thatMany(100), thatMany(101), { a: '', b: '' }, { a: '\n', b: '\n\n' }],
  ...[{ a: 'end' }, { a: '\u001fend' }, { a: '0\u001f1' }, { a: '\u001f', b: '' }],
  ...[
    { a: '0', b: 0 },
    { a: '0', b: null },
    { a: '0', b: ['0'] },
    { a: '0', b: { c: '0' } },
  ],
  ...[{ 'a\nb': '0' }, { 'a.b': '0' }, { 'a`b': '0' }, { '': '0' }, { مدرسة: '0' }],
  ...[{ [wordOf(128)]: '0' }, { [wordOf(129)]: '0' }],
  ...[0, 1].map((more) => ({ a: wordOf(maxAnswerText + more) })),
  ...[0, 1].map((more) => ({ a: wordOf(20_000), b: wordOf(maxAnswerText - 20_001 + more) })),
  // In the emulator `size()` counts UTF-16 units, so it rejects long emoji too early.
  ...[maxAnswerText / 2, maxAnswerText + 1].map((count) => ({ a: '😀'.repeat(count) })),
];

export const writtenEntities: Record<string, WrittenEntity> = {
  user: {
    schema: user,
    writer: 'newcomer',
    path: paths.userPath('nina'),
    documents: [aUser(nina), aUser('told', nina)],
    times: bothTimes,
    bound: ['email', 'role', 'isActive', 'clockChangedAt'],
    update: {
      before: { [paths.userPath('nina')]: aUser(nina, { clockChangedAt: longAgo }) },
      document: aUser('told', nina, { clockChangedAt: longAgo }),
      times: ['updatedAt', 'clockChangedAt'],
    },
  },
  notificationReadAt: {
    schema: z.pick(notification, { readAt: true }),
    writer: 'enrolled',
    path: paths.notificationPath('erin', 'enrolled:ferns'),
    documents: [{ readAt }, { readAt: null }],
    times: ['readAt'],
    isPart: true,
  },
  lessonNotes: {
    schema: lessonNotes,
    writer: 'enrolled',
    path: paths.lessonNotesPath('erin', 'shade'),
    documents: [aLessonNotes(), aLessonNotes('wordless'), aLessonNotes('largest')],
    times: ['updatedAt'],
    bound: ['courseID'],
    also: { highlights },
    update: rewritten,
  },
  profile: {
    schema: profile,
    writer: 'learner',
    path: paths.profilePath('liam'),
    documents: [aProfile(), aProfile('told')],
    bound: ['username'],
  },
  username: {
    schema: username,
    writer: 'learner',
    path: paths.usernamePath('liam'),
    documents: [aUsername(liam)],
    bound: ['userID'],
    beside: [{ path: paths.profilePath('liam'), data: aProfile({ username: 'liam' }) }],
  },
  roleRequest: {
    schema: roleRequest,
    writer: 'learner',
    path: paths.roleRequestPath('liam'),
    documents: [aRoleRequest(), aRoleRequest('largest')],
    times: ['askedAt'],
    bound: ['status', 'note', 'decidedAt', 'decidedBy'],
    update: {
      before: { [paths.roleRequestPath('liam')]: aRoleRequest('declined') },
      times: ['askedAt'],
    },
  },
  course: {
    schema: authoredCourse,
    writer: 'teacher',
    path: paths.coursePath('new'),
    documents: [
      aCourse(),
      aCourse('draft'),
      aCourse('paid'),
      aCourse('certifying'),
      aCourse('largest'),
    ],
    times: bothTimes,
    bound: ['authorID', 'teacherIDs', 'status'],
    update: rewritten,
  },
  courseSlug: {
    schema: courseSlug,
    writer: 'teacher',
    path: paths.courseSlugPath('new'),
    documents: [aCourseSlug({ courseID: 'new' })],
    bound: ['courseID'],
    beside: [
      {
        path: paths.coursePath('new'),
        data: { ...aCourse({ slug: 'new' }), createdAt: serverTime, updatedAt: serverTime },
      },
    ],
  },
  flashcard: {
    schema: flashcard,
    writer: 'teacher',
    path: paths.flashcardPath('ferns', 'new'),
    documents: [aFlashcard(), aFlashcard('reverse'), aFlashcard('largest')],
    times: bothTimes,
    update: rewritten,
  },
  'cloze card': {
    schema: flashcard,
    writer: 'teacher',
    path: paths.flashcardPath('ferns', 'new'),
    // Without its kind the first is a basic card, which needs a back.
    documents: [aFlashcard('cloze', { backText: 'Heaps of spores.' }), aFlashcard('cloze')],
    times: bothTimes,
    also: { frontText: clozeTexts },
  },
  reviewLog: {
    schema: reviewLog,
    writer: 'enrolled',
    path: paths.reviewLogPath('erin', 'laptop01_1'),
    documents: [aReviewLog(), aReviewLog('varied')],
    times: ['received', 'updatedAt'],
    bound: ['entries', 'received'],
    update: {
      before: { [paths.reviewLogPath('erin', 'laptop01_1')]: begunLog },
      document: {
        entries: continuedText,
        received: { ...begunLog.received, [continuedText.length]: longAgo },
        updatedAt: longAgo,
      },
      times: ['received', 'updatedAt'],
    },
  },
  cardFlag: {
    schema: cardFlag,
    writer: 'enrolled',
    path: paths.cardFlagPath('ferns', 'erin_rhizome'),
    documents: [aCardFlag(rhizome), aCardFlag('wordless', rhizome), aCardFlag('largest', rhizome)],
    times: ['createdAt'],
    bound: ['userID', 'cardID'],
  },
  courseReview: {
    schema: writtenReview,
    writer: 'anotherLearner',
    path: paths.courseReviewPath('ferns', 'otto'),
    documents: [
      aWrittenReview(otto),
      aWrittenReview('wordless', otto),
      aWrittenReview('largest', otto),
    ],
    times: bothTimes,
    bound: ['userID'],
    update: rewritten,
  },
  thread: {
    schema: writtenThread,
    writer: 'anotherLearner',
    path: paths.threadPath('new'),
    documents: [
      aWrittenThread(otto),
      aWrittenThread('aboutLesson', otto),
      aWrittenThread('largest', otto),
    ],
    times: ['createdAt'],
    bound: ['userID', 'courseID', 'lessonID', 'editedAt', 'deletedAt'],
    beside: [counting('new')],
    update: {
      before: { [paths.threadPath('new')]: aWrittenThread(otto) },
      document: aWrittenThread(otto, { editedAt: longAgo }),
      times: ['editedAt'],
      beside: [],
    },
  },
  reply: {
    schema: writtenReply,
    writer: 'anotherLearner',
    path: paths.replyPath('seeds', 'new'),
    documents: [aWrittenReply(), aWrittenReply('nested'), aWrittenReply('largest')],
    times: ['createdAt'],
    bound: ['userID', 'parentID', 'editedAt', 'deletedAt'],
    beside: [counting('seeds/new')],
    update: {
      before: { [paths.replyPath('seeds', 'new')]: aWrittenReply() },
      document: aWrittenReply({ editedAt: longAgo }),
      times: ['editedAt'],
      beside: [],
    },
  },
  threadVotes: {
    schema: threadVotes,
    writer: 'anotherLearner',
    path: paths.threadVotesPath('seeds', 'otto'),
    documents: [aThreadVotes(otto), aThreadVotes('none', otto), aThreadVotes('largest', otto)],
    bound: ['userID'],
    update: replaced,
  },
  discussionMarks: {
    schema: discussionMarks,
    writer: 'anotherLearner',
    path: paths.discussionMarksPath('otto', 'ferns'),
    documents: [someMarks(), someMarks('none'), someMarks('largest')],
    bound: ['courseID'],
    update: replaced,
  },
  postingLimit: {
    schema: postingLimit,
    writer: 'anotherLearner',
    path: paths.postingLimitPath('otto'),
    documents: [aPostingLimit(), aPostingLimit({ lastPost: 'seeds/new' })],
    times: ['startedAt'],
    bound: ['count'],
    update: {
      before: { [paths.postingLimitPath('otto')]: aPostingLimit() },
      times: ['startedAt'],
    },
  },
  module: {
    schema: courseModule,
    writer: 'teacher',
    path: paths.modulePath('ferns', 'new'),
    documents: [aModule(), aModule('hidden')],
    update: replaced,
  },
  lesson: {
    schema: lesson,
    writer: 'teacher',
    path: paths.lessonPath('new'),
    documents: [
      aLesson(),
      aLesson('preview'),
      aLesson('video'),
      aLesson('pdf'),
      aLesson('draft'),
      aLesson('trashed'),
      aLesson({ blocks: [] }),
      aLesson('largest', { blocks: Array.from({ length: 10 }, () => aBlock()) }),
      aLesson({ blocks: [aBlock('largest')] }),
    ],
    times: bothTimes,
    bound: ['courseID'],
    update: rewritten,
  },
  lessonRevision: {
    schema: lessonRevision,
    writer: 'teacher',
    path: paths.lessonRevisionPath('spore', 'new'),
    documents: [aLessonRevision()],
    times: ['replacedAt'],
    // All of them are as in the lesson.
    bound: [
      ...['title', 'textContent', 'videoURL', 'pdfURL', 'blocks', 'isPreview', 'minutes'],
      ...['replacedBy', 'replacedAt'],
    ],
    beside: [
      {
        path: paths.lessonPath('spore'),
        data: { ...aLesson({ title: 'Spores' }), updatedAt: serverTime },
      },
    ],
  },
  courseArrangement: {
    schema: courseArrangement,
    writer: 'teacher',
    path: paths.courseArrangementPath('ferns'),
    documents: [anArrangement(), anArrangement({ modules: [], items: [] })],
    times: ['updatedAt'],
    update: rewritten,
  },
  quiz: {
    schema: authoredQuiz,
    writer: 'teacher',
    path: paths.quizPath('new'),
    documents: [aQuiz(), aQuiz('draft'), aQuiz({ status: 'trashed' })],
    times: bothTimes,
    bound: ['courseID'],
    update: rewritten,
  },
  question: {
    schema: question,
    writer: 'teacher',
    path: paths.questionPath('quiz', 'new'),
    documents: [aQuestion(), aQuestion('largest')],
    times: bothTimes,
    update: rewritten,
  },
  answerKey: {
    schema: writtenAnswerKey,
    writer: 'teacher',
    path: paths.answerKeyPath('quiz', 'new'),
    documents: [anAnswerKey(), anAnswerKey('numeric'), anAnswerKey('largest')],
    also: { correctAnswer: unreadable, acceptedAnswers: unreadable.map((text) => ['a', text]) },
    update: replaced,
  },
  tombstone: {
    schema: tombstone,
    writer: 'teacher',
    path: paths.tombstonePath('lessons', 'spore'),
    documents: [{ deletedBy: 'tess', deletedAt: longAgo }],
    times: ['deletedAt'],
    bound: ['deletedBy'],
    beside: [{ path: paths.lessonPath('spore'), data: null }],
  },
  category: {
    schema: category,
    writer: 'admin',
    path: paths.categoryPath('new'),
    documents: [aCategory(), aCategory('untranslated')],
    update: replaced,
  },
  subscriptionPlan: {
    schema: subscriptionPlan,
    writer: 'admin',
    path: paths.subscriptionPlanPath('new'),
    documents: [aPlan(), aPlan('byList'), aPlan('byCategory'), aPlan('inactive'), aPlan('largest')],
    update: replaced,
  },
  enrollment: {
    schema: chosenEnrollment,
    writer: 'learner',
    path: paths.enrollmentPath('liam', 'ferns'),
    documents: [anEnrollment(liam), anEnrollment('targeted', liam)],
    times: ['enrolledAt'],
    bound: ['userID', 'courseID', 'status', 'source'],
    update: replaced,
  },
  programEnrollment: {
    schema: chosenProgramEnrollment,
    writer: 'learner',
    path: paths.programEnrollmentPath('liam', 'botany'),
    documents: [
      aProgramEnrollment(liam),
      aProgramEnrollment(liam, { targetCompletionDate: longAgo }),
    ],
    times: ['enrolledAt'],
    bound: ['userID', 'programID', 'status'],
    update: replaced,
  },
  lessonProgress: {
    schema: lessonProgress,
    writer: 'enrolled',
    path: paths.lessonProgressPath('erin', 'shade'),
    documents: [
      aLessonProgress({ lessonID: 'shade' }),
      aLessonProgress('watched', { lessonID: 'shade' }),
      aLessonProgress('completed', { lessonID: 'shade' }),
    ],
    times: ['completedAt'],
    bound: ['userID', 'lessonID', 'courseID', 'isCompleted', 'completedAt', 'timeSpent'],
    update: replaced,
  },
  attempt: {
    schema: chosenAttempt,
    writer: 'enrolled',
    path: paths.attemptPath('erin', 'test', 1),
    documents: [anAttempt('answered', inTest), anAttempt(inTest)],
    times: ['startedAt', 'savedAt', 'seenAt'],
    bound: [
      ...['userID', 'quizID', 'courseID', 'number', 'version', 'minutes', 'closesAt'],
      ...['status', 'submittedAt'],
    ],
    also: { answers, answerIDs },
    beside: [{ path: paths.takerPath('test', 'erin'), data: aTaker() }],
    update: {
      before: { [paths.attemptPath('erin', 'test', 1)]: inProgress },
      document: inProgress,
      times: ['savedAt'],
      beside: [],
    },
  },
  taker: {
    schema: taker,
    writer: 'enrolled',
    path: paths.takerPath('test', 'erin'),
    documents: [aTaker()],
    bound: ['number', 'version'],
    beside: [
      {
        path: paths.attemptPath('erin', 'test', 1),
        data: {
          ...anAttempt(inTest),
          ...{ startedAt: serverTime, savedAt: serverTime, seenAt: serverTime },
        },
      },
    ],
    update: {
      before: {
        [paths.attemptPath('erin', 'test', 1)]: anAttempt('submitted', inTest),
        [paths.takerPath('test', 'erin')]: aTaker(),
      },
      document: aTaker({ number: 2 }),
      times: [],
      beside: [
        {
          path: paths.attemptPath('erin', 'test', 2),
          data: {
            ...anAttempt(inTest, { number: 2 }),
            ...{ startedAt: serverTime, savedAt: serverTime, seenAt: serverTime },
          },
        },
      ],
    },
  },
  accommodation: {
    schema: chosenAccommodation,
    writer: 'teacher',
    path: paths.accommodationPath('test', 'erin'),
    documents: [anAccommodation(), anAccommodation({ extraMinutes: 600, extraAttempts: 100 })],
    update: replaced,
  },
  learningGoals: {
    schema: chosenProgress,
    writer: 'learner',
    path: paths.userProgressPath('liam'),
    documents: [{ learningGoals: learningGoals.slice(0, 1) }, { learningGoals }],
    isPart: true,
  },
  badge: {
    schema: badge,
    writer: 'admin',
    path: paths.badgePath('new'),
    documents: [aBadge(), aBadge('untranslated')],
    update: replaced,
  },
};

/** Returns the writes that create the document, as its writer sends them. */
export function writesOf(
  entity: WrittenEntity,
  document: object,
  times = entity.times ?? [],
): RestWrite[] {
  const { path, beside = [], isPart, schema } = entity;
  const data = Object.fromEntries(
    Object.entries(document).map(([field, value]) =>
      times.includes(field) ? [field, stamped(value)] : [field, value],
    ),
  );
  const fields = [...new Set([...Object.keys(schema._zod.def.shape), ...Object.keys(data)])];
  return [{ path, data, ...(isPart ? { mask: fields } : {}) }, ...beside];
}

/** Returns the value with the server's time for the factories' one, also in a map. */
function stamped(value: unknown): unknown {
  if (value === longAgo) return serverTime;
  if (typeof value !== 'object' || value === null || value instanceof Date || Array.isArray(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, stamped(each)]));
}
