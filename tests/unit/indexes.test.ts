import { readFileSync } from 'node:fs';
import type { Board } from '@trellis/model/leaderboard/board';
import { learnerFilters, learnersOfCourse } from '@trellis/model/progress/learners-of-course';
import * as collected from '@trellis/model/queries';
import type { QuerySpec } from '@trellis/model/queries';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { missingIndexes, type Indexes } from '#tests/unit/missing-indexes';

const scope = z.enum(['COLLECTION', 'COLLECTION_GROUP']);
const direction = {
  order: z.optional(z.enum(['ASCENDING', 'DESCENDING'])),
  arrayConfig: z.optional(z.literal('CONTAINS')),
};
const file = z.strictObject({
  indexes: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      queryScope: scope,
      fields: z.array(z.strictObject({ fieldPath: z.string(), ...direction })),
    }),
  ),
  fieldOverrides: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      fieldPath: z.string(),
      indexes: z.array(z.strictObject({ queryScope: scope, ...direction })),
    }),
  ),
});
const path = new URL('../../firestore.indexes.json', import.meta.url);
const declared: Indexes = file.parse(JSON.parse(readFileSync(path, 'utf8')));

const boards: Board[] = [
  { kind: 'everyone' },
  { kind: 'week', week: '2026-W47' },
  { kind: 'course', courseID: 'ferns' },
];

const queries = { ...collected, learnersOfCourse };

/** Every query of the app; omitting a new one is a compile error. */
const specs: { [Name in keyof typeof queries]: QuerySpec | QuerySpec[] } = {
  latestNotifications: queries.latestNotifications('erin', 50),
  unreadNotifications: queries.unreadNotifications('erin'),
  certificatesOf: queries.certificatesOf('erin', 100),
  revokedSlots: queries.revokedSlots(1),
  ordersOfLearner: queries.ordersOfLearner('erin', 50),
  ordersOfCourse: queries.ordersOfCourse('erin', 'ferns', 1),
  ordersSince: queries.ordersSince('erin', new Date(), 20),
  latestOrders: queries.latestOrders(50),
  giftsOfCourse: queries.giftsOfCourse('ferns', 25),
  allGiftsOfCourse: queries.allGiftsOfCourse('ferns'),
  entitlementsOfCourse: queries.entitlementsOfCourse('ferns'),
  latestPaymentEvents: queries.latestPaymentEvents(25),
  paymentEventsOfOrder: queries.paymentEventsOfOrder('first', 25),
  ordersBetween: queries.ordersBetween(new Date(), new Date(), 25),
  activePlans: queries.activePlans(100),
  allPlans: queries.allPlans(100),
  subscriptionsOfPerson: queries.subscriptionsOfPerson('erin', 100),
  subscriptionsOfCompany: queries.subscriptionsOfCompany('acme', 100),
  subscriptionsSince: queries.subscriptionsSince('erin', new Date(), 20),
  latestSubscriptions: queries.latestSubscriptions(100),
  openRoleRequests: queries.openRoleRequests(50),
  companiesByName: queries.companiesByName(100),
  companiesOfMember: queries.companiesOfMember('erin'),
  membersOfCompany: queries.membersOfCompany('acme', 100),
  adminsOfCompany: queries.adminsOfCompany('acme', 2),
  invitationsOfCompany: queries.invitationsOfCompany('acme', 100),
  openInvitationsOfCompany: queries.openInvitationsOfCompany('acme', 100),
  licencesOfCompany: queries.licencesOfCompany('acme'),
  licencesOfHolder: queries.licencesOfHolder('erin'),
  coursesOfTeacher: queries.coursesOfTeacher('tina'),
  slugsOfCourse: queries.slugsOfCourse('ferns'),
  enrollmentsOfLearner: queries.enrollmentsOfLearner('erin', ['active', 'completed']),
  enrollmentsOfCourse: queries.enrollmentsOfCourse('ferns'),
  advancedEnrollments: queries.advancedEnrollments('ferns', 90, 500),
  latestEnrollments: queries.latestEnrollments('ferns', 50),
  enrollmentsWithStatus: queries.enrollmentsWithStatus('ferns', 'active'),
  enrollmentsBetween: queries.enrollmentsBetween('ferns', 25, 50),
  stalledEnrollments: queries.stalledEnrollments('ferns', new Date()),
  enrollmentsKept: queries.enrollmentsKept('ferns'),
  learnersOfCourse: learnerFilters.flatMap((filter) =>
    ['', 'er'].flatMap((prefix) =>
      (['name', 'progress', 'seen', 'enrolled'] as const).flatMap((sort) =>
        (['asc', 'desc'] as const).map((direction) =>
          queries.learnersOfCourse('ferns', { filter, sort, direction, prefix }, new Date(), 50),
        ),
      ),
    ),
  ),
  lessonsOfCourse: queries.lessonsOfCourse('ferns'),
  revisionsOfLesson: queries.revisionsOfLesson('spore'),
  quizzesOfCourse: queries.quizzesOfCourse('ferns'),
  questionsOfQuiz: queries.questionsOfQuiz('quiz'),
  answerKeysOfQuiz: queries.answerKeysOfQuiz('quiz'),
  messagesSince: queries.messagesSince('tess', new Date('2026-11-21T12:00:00Z'), 20),
  modulesOfCourse: queries.modulesOfCourse('ferns'),
  flashcardsOfCourse: queries.flashcardsOfCourse('ferns'),
  flashcardsByAge: queries.flashcardsByAge('ferns', 100),
  reviewLogsOf: queries.reviewLogsOf('erin'),
  reviewLogsSince: queries.reviewLogsSince('erin', new Date('2026-11-21T12:00:00Z')),
  cardFlagsOf: queries.cardFlagsOf('ferns'),
  reviewsOfCourse: [
    queries.reviewsOfCourse('ferns', { limit: 20 }),
    queries.reviewsOfCourse('ferns', { rating: 5, after: [new Date(), 'erin'], limit: 20 }),
  ],
  threadsOfCourse: [
    queries.threadsOfCourse('ferns', {}, 20),
    queries.threadsOfCourse('ferns', { userID: 'erin' }, 20),
    queries.threadsOfCourse('ferns', { lessonID: 'spore' }, 20),
    queries.threadsOfCourse('ferns', { lessonID: 'spore', blockID: 'video' }, 20),
    queries.threadsOfCourse('ferns', { isUnanswered: true }, 20),
  ],
  threadsFound: queries.threadsFound('ferns', 'spore', 20),
  threadsOfQuestion: queries.threadsOfQuestion(
    'ferns',
    { quizID: 'quiz', questionID: 'first' },
    20,
  ),
  repliesOfThread: queries.repliesOfThread('seeds', 10),
  standingReplies: [queries.standingReplies('seeds'), queries.standingReplies('seeds', 1)],
  versionsOfPost: queries.versionsOfPost('seeds', 'dots'),
  versionsOfPostBy: queries.versionsOfPostBy('erin', 'seeds', 'dots', 20),
  votesFor: queries.votesFor('seeds', 'dots'),
  allThreadsOfCourse: queries.allThreadsOfCourse('ferns'),
  allThreadsOfLesson: queries.allThreadsOfLesson('spore'),
  allThreadsOfQuiz: [queries.allThreadsOfQuiz('quiz'), queries.allThreadsOfQuiz('quiz', 'first')],
  threadsOfPerson: queries.threadsOfPerson('erin'),
  repliesOfPerson: queries.repliesOfPerson('erin'),
  followersOfThread: queries.followersOfThread('seeds', 500),
  followersOfCourse: queries.followersOfCourse('ferns', 500),
  blocksOfCourse: queries.blocksOfCourse('ferns', 100),
  reviewsWithRating: queries.reviewsWithRating('ferns', 5),
  reviewsOfLearner: queries.reviewsOfLearner('erin'),
  openCases: queries.openCases(100),
  openCasesForStaff: queries.openCasesForStaff('ferns', 100),
  casesOfCourse: queries.casesOfCourse('ferns'),
  reportsOfCourse: queries.reportsOfCourse('ferns'),
  openReportsOf: queries.openReportsOf({
    kind: 'course_review',
    courseID: 'ferns',
    userID: 'erin',
  }),
  reportsSince: queries.reportsSince('erin', new Date('2026-11-21T12:00:00Z'), 10),
  lessonProgressIn: queries.lessonProgressIn('erin', ['spore']),
  lessonProgressInCourse: queries.lessonProgressInCourse('erin', 'ferns'),
  openEnrollments: queries.openEnrollments('ferns'),
  allAttemptsOfQuiz: queries.allAttemptsOfQuiz('quiz'),
  lessonProgressOfLearner: queries.lessonProgressOfLearner('erin'),
  linesOfItem: queries.linesOfItem('erin', 'answer', 'seeds:dots'),
  badgeLines: queries.badgeLines('erin'),
  topLearners: queries.topLearners(1000),
  attemptsOfLearner: queries.attemptsOfLearner('erin', 'quiz', 100),
  allAttemptsOfLearner: queries.allAttemptsOfLearner('erin'),
  feedbackOfLearner: queries.feedbackOfLearner('erin'),
  attemptsOfQuiz: queries.attemptsOfQuiz('ferns', 'quiz', 50),
  attemptsInCourse: queries.attemptsInCourse('ferns', 'erin', 'quiz', 200),
  courseAttemptsOfLearner: queries.courseAttemptsOfLearner('ferns', 'erin', 200),
  attemptsOverdue: queries.attemptsOverdue(new Date('2026-11-21T12:00:00Z'), 100),
  statsOfQuiz: queries.statsOfQuiz('quiz'),
  accommodationsOfQuiz: queries.accommodationsOfQuiz('quiz'),
  learnersById: queries.learnersById('erin', 300),
  auditOf: queries.auditOf('erin'),
  publishedCourses: queries.publishedCourses(),
  ledgerOf: queries.ledgerOf('erin', 25),
  usersByEmail: queries.usersByEmail('erin@school.example'),
  auditLog: queries.auditLog(25),
  auditLogOf: queries.auditLogOf('erin', 25),
  allBadges: queries.allBadges(),
  allCategories: queries.allCategories(),
  categoriesNamed: queries.categoriesNamed('Science'),
  coursesOfCategory: queries.coursesOfCategory('Science'),
  openCourses: queries.openCourses(),
  programsOfTeacher: queries.programsOfTeacher('tess'),
  programsWithCourse: queries.programsWithCourse('ferns'),
  programEnrollmentsOfLearner: queries.programEnrollmentsOfLearner('erin'),
  enrollmentsOfProgram: queries.enrollmentsOfProgram('botany'),
  openProgramEnrollments: queries.openProgramEnrollments('botany'),
  heldInProgram: queries.heldInProgram('botany', 100),
  certifiedInProgram: queries.certifiedInProgram('botany', 100),
  boardEntries: boards.flatMap((board) => [
    queries.boardEntries(board, 'asc', 1),
    queries.boardEntries(board, 'desc', 100),
  ]),
  boardEntriesBetween: boards.map((board) => queries.boardEntriesBetween(board, 10, 20)),
  boardNeighbours: boards.flatMap((board) => [
    queries.boardNeighbours(board, 'asc', { score: 10, uid: 'erin' }, 5),
    queries.boardNeighbours(board, 'desc', { score: 10, uid: 'erin' }, 5),
  ]),
};

describe('production has the indexes that the queries need', () => {
  it('lists every query', () => {
    expect(Object.keys(specs).sort()).toEqual(Object.keys(queries).sort());
  });
  it.each(Object.entries(specs))('%s', (_, spec) => {
    expect([spec].flat().flatMap((each) => missingIndexes(each, declared))).toEqual([]);
  });
  it('keeps a catalogue of 1,500 courses below 40,000 index entries', () => {
    const spec: QuerySpec = { collection: 'catalog', where: [['courses.ferns.price', '==', 0]] };
    expect(missingIndexes(spec, declared)).not.toEqual([]);
  });
});

describe('a missing index is seen', () => {
  const none: Indexes = { indexes: [], fieldOverrides: [] };
  const spec = (changes: Partial<QuerySpec>): QuerySpec => ({
    collection: 'a/b/posts',
    where: [],
    ...changes,
  });
  const ascending = (...fields: string[]) =>
    fields.map((fieldPath) => ({ fieldPath, order: 'ASCENDING' as const }));
  const index = (...fields: Indexes['indexes'][number]['fields']): Indexes => ({
    indexes: [{ collectionGroup: 'posts', queryScope: 'COLLECTION', fields }],
    fieldOverrides: [],
  });

  it.each<[string, Partial<QuerySpec>]>([
    ['nothing', {}],
    [
      'equalities',
      {
        where: [
          ['a', '==', 1],
          ['b', '==', 2],
        ],
      },
    ],
    [
      'in beside an equality',
      {
        where: [
          ['a', '==', 1],
          ['b', 'in', [1, 2]],
        ],
      },
    ],
    [
      'one comparison',
      {
        where: [
          ['a', '>', 1],
          ['a', '<', 9],
        ],
      },
    ],
    ['one order', { orderBy: [['a', 'desc']] }],
    ['an order by what is compared', { where: [['a', '>', 1]], orderBy: [['a', 'desc']] }],
    ['an order by what is equal', { where: [['a', '==', 1]], orderBy: [['a', 'asc']] }],
    ['array-contains alone', { where: [['a', 'array-contains', 1]] }],
  ])('not with %s', (_, changes) => {
    expect(missingIndexes(spec(changes), none)).toEqual([]);
  });

  it.each<[string, Partial<QuerySpec>]>([
    ['an order beside an equality', { where: [['a', '==', 1]], orderBy: [['b', 'asc']] }],
    [
      'a comparison beside an equality',
      {
        where: [
          ['a', '==', 1],
          ['b', '>', 2],
        ],
      },
    ],
    ['an order beside in', { where: [['a', 'in', [1]]], orderBy: [['b', 'asc']] }],
    [
      'two orders',
      {
        orderBy: [
          ['a', 'asc'],
          ['b', 'desc'],
        ],
      },
    ],
    [
      'two comparisons',
      {
        where: [
          ['a', '>', 1],
          ['b', '>', 2],
        ],
      },
    ],
    [
      'array-contains beside an equality',
      {
        where: [
          ['a', 'array-contains', 1],
          ['b', '==', 2],
        ],
      },
    ],
    [
      'array-contains beside an order',
      { where: [['a', 'array-contains', 1]], orderBy: [['b', 'asc']] },
    ],
    ['an equality in a collection group', { isGroup: true, where: [['a', '==', 1]] }],
    ['an order in a collection group', { isGroup: true, orderBy: [['a', 'asc']] }],
  ])('with %s', (_, changes) => {
    expect(missingIndexes(spec(changes), none)).toHaveLength(1);
  });

  const sortedByDate = spec({
    where: [
      ['a', '==', 1],
      ['b', '==', 2],
    ],
    orderBy: [['c', 'desc']],
  });
  it('accepts a declared index with equalities in any order and all directions reversed', () => {
    expect(missingIndexes(sortedByDate, index(...ascending('b', 'a', 'c')))).toEqual([]);
  });
  it.each([
    ['with a field too few', index(...ascending('a', 'c'))],
    ['with a field too many', index(...ascending('a', 'b', 'c', 'd'))],
    ['with the order first', index(...ascending('c', 'a', 'b'))],
    [
      'of another collection',
      {
        ...none,
        indexes: [{ ...index(...ascending('a', 'b', 'c')).indexes[0]!, collectionGroup: 'lists' }],
      },
    ],
    [
      'of another scope',
      {
        ...none,
        indexes: [
          {
            ...index(...ascending('a', 'b', 'c')).indexes[0]!,
            queryScope: 'COLLECTION_GROUP' as const,
          },
        ],
      },
    ],
  ])('also where there is one %s', (_, indexes) => {
    expect(missingIndexes(sortedByDate, indexes)).toHaveLength(1);
  });
  it('reports an index whose directions differ between two orders', () => {
    const mixed = spec({
      orderBy: [
        ['a', 'asc'],
        ['b', 'desc'],
      ],
    });
    expect(missingIndexes(mixed, index(...ascending('a', 'b')))).toHaveLength(1);
    const [a, b] = ascending('a', 'b');
    expect(missingIndexes(mixed, index({ ...a!, order: 'DESCENDING' }, b!))).toEqual([]);
  });
  it('reports a query on an unindexed field, but not one indexed for its collection group', () => {
    const override = (indexes: Indexes['fieldOverrides'][number]['indexes']): Indexes => ({
      indexes: [],
      fieldOverrides: [{ collectionGroup: 'posts', fieldPath: 'a', indexes }],
    });
    const where: QuerySpec['where'] = [['a', '==', 1]];
    const inGroups = override([{ queryScope: 'COLLECTION_GROUP', order: 'ASCENDING' }]);
    expect(missingIndexes(spec({ where }), override([]))).toHaveLength(1);
    expect(missingIndexes(spec({ where, isGroup: true }), inGroups)).toEqual([]);
    expect(missingIndexes(spec({ where }), inGroups)).toHaveLength(1);
  });
  it('requires an array index for array-contains', () => {
    const where: QuerySpec['where'] = [
      ['tags', 'array-contains', 'x'],
      ['b', '==', 1],
    ];
    const tags = { fieldPath: 'tags', arrayConfig: 'CONTAINS' as const };
    expect(missingIndexes(spec({ where }), index(tags, ...ascending('b')))).toEqual([]);
    expect(missingIndexes(spec({ where }), index(...ascending('tags', 'b')))).toHaveLength(1);
  });
});
