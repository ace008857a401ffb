import type { QuerySpec } from '#model/query';

/** Selects a learner's orders, latest first. */
export const ordersOfLearner = (userID: string, limit: number): QuerySpec => ({
  collection: 'orders',
  where: [['userID', '==', userID]],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects a learner's orders of a course, latest first. */
export const ordersOfCourse = (userID: string, courseID: string, limit: number): QuerySpec => ({
  collection: 'orders',
  where: [
    ['userID', '==', userID],
    ['courseID', '==', courseID],
  ],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects the orders that a learner has made since a time, latest first. */
export const ordersSince = (userID: string, since: Date, limit: number): QuerySpec => ({
  collection: 'orders',
  where: [
    ['userID', '==', userID],
    ['createdAt', '>', since],
  ],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects everybody's orders, latest first. */
export const latestOrders = (limit: number): QuerySpec => ({
  collection: 'orders',
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});
