import * as paths from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import {
  entitlementsOfCourse,
  giftsOfCourse,
  latestOrders,
  latestPaymentEvents,
  ordersOfCourse,
  ordersOfLearner,
  paymentEventsOfOrder,
} from '@trellis/model/queries';
import { aCourse } from '#tests/factories/a-course';
import { aLesson } from '#tests/factories/a-lesson';
import { aTakenQuiz } from '#tests/factories/a-quiz';
import { anEnrollment, aLessonProgress } from '#tests/factories/an-enrollment';
import { aGift, anEntitlement, anOrder, aPaymentEvent } from '#tests/factories/an-order';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, nowIn, setting } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { begin } from '#tests/rules/quiz-attempts/attempts';

accessTable(
  'orders: Erin’s, and one of one’s own making',
  {
    get: (client) => client.get(paths.orderPath('first')),
    list: (client) => client.list(ordersOfLearner('erin', 100)),
    create: (client) => client.set(paths.orderPath('new'), anOrder('paid', { userID: client.uid })),
    update: (client) => client.update(paths.orderPath('first'), { status: 'refunded' }),
    delete: (client) => client.delete(paths.orderPath('first')),
  },
  { owner: '✓ ✓ · · ·', admin: '✓ ✓ · · ·' },
);

accessTable(
  'entitlements: Erin’s, and one of one’s own making',
  {
    get: (client) => client.get(paths.entitlementPath('erin', 'paid')),
    list: (client) =>
      client.list({ collection: 'entitlements', where: [['userID', '==', client.uid]], limit: 1 }),
    create: ({ uid, set }) =>
      set(paths.entitlementPath(uid, 'new'), anEntitlement({ userID: uid })),
    update: (client) => client.update(paths.entitlementPath('erin', 'paid'), { until: null }),
    delete: (client) => client.delete(paths.entitlementPath('erin', 'paid')),
  },
  { owner: '✓ · · · ·', admin: '✓ · · · ·' },
);

accessTable(
  'gifts: a course given to Erin, and one to oneself',
  {
    get: (client) => client.get(paths.giftPath('erin', 'paid')),
    list: (client) => client.list(giftsOfCourse('paid', 100)),
    create: ({ uid, set }) =>
      set(paths.giftPath(uid, 'new'), aGift({ userID: uid, courseID: 'new', giverID: uid })),
    update: (client) => client.update(paths.giftPath('erin', 'paid'), { until: null }),
    delete: (client) => client.delete(paths.giftPath('erin', 'paid')),
  },
  { staff: '✓ ✓ · · ·' },
);

accessTable(
  'payment_events: what a message did to Erin’s order',
  {
    get: (client) => client.get(paths.paymentEventPath('test:e1')),
    list: (client) => client.list(latestPaymentEvents(100)),
    create: (client) => client.set(paths.paymentEventPath('test:new'), aPaymentEvent()),
    update: (client) => client.update(paths.paymentEventPath('test:e1'), { after: 'refunded' }),
    delete: (client) => client.delete(paths.paymentEventPath('test:e1')),
  },
  { admin: '✓ ✓ · · ·' },
);

stories('orders', () => {
  allows('Liam looks for the order that he is about to make', () =>
    as('learner').get(paths.orderPath('none')),
  );
  denies('a visitor looks for an order', () => as('visitor').get(paths.orderPath('none')));
  allows('Erin lists what she ordered of a course', () =>
    as('enrolled').list(ordersOfCourse('erin', 'paid', 1)),
  );
  allows('an admin lists all orders', () => as('admin').list(latestOrders(100)));
  for (const persona of ['enrolled', 'teacher', 'companyAdmin'] as const)
    denies(`${persona} lists all orders (T26)`, () => as(persona).list(latestOrders(100)));
  denies('Erin lists 101 of hers (T34)', () => as('enrolled').list(ordersOfLearner('erin', 101)));
});

const record = paths.enrollmentPath('erin', 'paid');
const right = paths.entitlementPath('erin', 'paid');
const inPaid = (changes: object = {}) => ({
  ...enrollment.parse(anEnrollment({ courseID: 'paid', source: 'purchase' })),
  isPaid: true,
  ...changes,
});
const premium = {
  [paths.lessonPath('premium')]: aLesson({ courseID: 'paid', moduleID: null }),
  [paths.lessonPath('taster')]: aLesson('preview', { courseID: 'paid', moduleID: null }),
  [paths.quizPath('exam')]: aTakenQuiz({ courseID: 'paid', moduleID: null }),
};
const soon = () => new Date(Date.now() + 60_000);

/** Erin’s enrolment in the paid course, with a right to it or without. */
const enrolled = (entitlement: object | null, changes: object = {}, course: object | null = null) =>
  put({
    ...premium,
    [record]: inPaid(changes),
    [right]: entitlement,
    ...(course && { [paths.coursePath('paid')]: course }),
  });

const uses = {
  'reads a lesson': () => as('enrolled').get(paths.lessonPath('premium')),
  'completes a lesson': () =>
    as('enrolled').set(
      paths.lessonProgressPath('erin', 'premium'),
      aLessonProgress({ lessonID: 'premium', courseID: 'paid' }),
    ),
  'looks at a quiz': () => as('enrolled').get(paths.quizPath('exam')),
  'begins a quiz': () => begin('enrolled', { quizID: 'exam', attempt: { courseID: 'paid' } }),
  'reads the cards': () =>
    as('enrolled').list({ collection: 'courses/paid/card_packs', where: [] }),
  'looks at the board': () => as('enrolled').get(paths.leaderboardSummaryPath('course:paid')),
};

stories('a course that costs something', () => {
  for (const [use, attempt] of Object.entries(uses)) {
    allows(`Erin ${use} that she has paid for`, async () => {
      await enrolled(anEntitlement());
      return attempt();
    });
    denies(`Erin ${use} without a right (T31)`, async () => {
      await enrolled(null);
      return attempt();
    });
    denies(`Erin ${use} after the right has ended (T31)`, async () => {
      await enrolled(anEntitlement('ended'));
      return attempt();
    });
  }
  const reads = uses['reads a lesson'];
  allows('a lesson until the right ends', async () => {
    await enrolled(anEntitlement({ until: soon() }));
    return reads();
  });
  allows('a lesson to those who enrolled while the course was free', async () => {
    await enrolled(null, { isPaid: false });
    return reads();
  });
  allows('a lesson of a course that has become free, whatever ended', async () => {
    await enrolled(anEntitlement('ended'), {}, aCourse());
    return reads();
  });
  denies('a lesson by a right to another course', async () => {
    await enrolled(anEntitlement({ courseID: 'ferns' }));
    return reads();
  });
  denies('a lesson by a right that is another’s', async () => {
    await enrolled(anEntitlement({ userID: 'otto' }));
    return reads();
  });
  allows('a sample without a right', async () => {
    await enrolled(null);
    return as('enrolled').get(paths.lessonPath('taster'));
  });
  for (const [title, path] of Object.entries({
    enrolment: record,
    progress: paths.lessonProgressPath('erin', 'premium'),
    notes: paths.lessonNotesPath('erin', 'premium'),
    attempt: paths.attemptPath('erin', 'exam', 1),
    course: paths.coursePath('paid'),
  }))
    allows(`Erin still reads her ${title} when the right has ended`, async () => {
      await enrolled(anEntitlement('ended'));
      return as('enrolled').get(path);
    });
});

const mine = nowIn(anEnrollment({ userID: 'liam', courseID: 'paid' }), 'enrolledAt');
const byLiam = paths.enrollmentPath('liam', 'paid');
const free = nowIn(aCourse({ teacherIDs: ['tess'], price: 0 }), 'createdAt', 'updatedAt');

stories('enrolling in a course that costs something', () => {
  denies('Liam enrols', () => as('learner').set(byLiam, mine));
  denies('Liam enrols together with a right of his own making', () =>
    as('learner').together(
      setting(paths.entitlementPath('liam', 'paid'), anEntitlement({ userID: 'liam' })),
      setting(byLiam, mine),
    ),
  );
  denies('Liam enrols together with an order of his own making', () =>
    as('learner').together(
      setting(paths.orderPath('new'), anOrder('paid', { userID: 'liam' })),
      setting(byLiam, mine),
    ),
  );
  denies('Liam enrols while he makes the course free', () =>
    as('learner').together(setting(paths.coursePath('paid'), free), setting(byLiam, mine)),
  );
  denies('Liam enrols with a right, which a purchase does for him', async () => {
    await put({ [paths.entitlementPath('liam', 'paid')]: anEntitlement({ userID: 'liam' }) });
    return as('learner').set(byLiam, { ...mine, isPaid: true });
  });
  denies('Erin says that she need not pay', async () => {
    await enrolled(null);
    return as('enrolled').update(record, { isPaid: false });
  });
  denies('Erin forgets that she has to pay', async () => {
    await enrolled(null);
    const { isPaid: _, ...rest } = inPaid();
    return as('enrolled').set(record, rest);
  });
  denies('Erin deletes the enrolment to begin again', async () => {
    await enrolled(null);
    return as('enrolled').delete(record);
  });
  allows('Erin comes back while her right lasts', async () => {
    await enrolled(anEntitlement(), { status: 'dropped' });
    return as('enrolled').update(record, { status: 'active' });
  });
  denies('Erin comes back after her right has ended', async () => {
    await enrolled(anEntitlement('ended'), { status: 'dropped' });
    return as('enrolled').update(record, { status: 'active' });
  });
  denies('Erin comes back together with a right of her own making', async () => {
    await enrolled(null, { status: 'dropped' });
    return as('enrolled').together(
      setting(right, anEntitlement()),
      setting(record, inPaid({ status: 'active' })),
    );
  });
  allows('Erin leaves after her right has ended', async () => {
    await enrolled(anEntitlement('ended'));
    return as('enrolled').update(record, { status: 'dropped' });
  });
});

stories('gifts and the books', () => {
  denies('Theo lists to whom a course of Tess was given', () =>
    as('otherTeacher').list(giftsOfCourse('paid', 100)),
  );
  denies('Tess lists gifts of all courses (T31)', () =>
    as('teacher').list({ collection: 'gifts', where: [], limit: 100 }),
  );
  denies('Erin looks at who was given what, by her own id', () =>
    as('enrolled').list({ collection: 'gifts', where: [['userID', '==', 'erin']], limit: 1 }),
  );
  denies('an admin lists more gifts than a page shows (T34)', () =>
    as('admin').list(giftsOfCourse('paid', 101)),
  );
  denies('Tess gives her own course away past the log', () =>
    as('teacher').together(
      setting(paths.giftPath('liam', 'paid'), aGift({ userID: 'liam' })),
      setting(paths.entitlementPath('liam', 'paid'), anEntitlement({ userID: 'liam' })),
    ),
  );
  denies('Tess lists who has a right to her course, and by what', () =>
    as('teacher').list({ ...entitlementsOfCourse('paid'), limit: 1 }),
  );
  denies('Erin looks for what happened to her order', () =>
    as('enrolled').list(paymentEventsOfOrder('first', 1)),
  );
  denies('an admin rewrites the books together with an order', () =>
    as('admin').together(
      setting(paths.paymentEventPath('test:e1'), aPaymentEvent({ after: 'refunded' })),
      setting(paths.orderPath('first'), anOrder({ status: 'refunded' })),
    ),
  );
  denies('an admin lists more of the books than a page shows (T34)', () =>
    as('admin').list(latestPaymentEvents(101)),
  );
  allows('an admin lists what happened to an order', () =>
    as('admin').list(paymentEventsOfOrder('first', 100)),
  );
});
