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

/** Selects the plans that are offered, the cheapest first. */
export const activePlans = (limit: number): QuerySpec => ({
  collection: 'subscription_plans',
  where: [['isActive', '==', true]],
  orderBy: [['amount', 'asc']],
  limit,
});

/** Selects all plans by name. */
export const allPlans = (limit: number): QuerySpec => ({
  collection: 'subscription_plans',
  where: [],
  orderBy: [['name', 'asc']],
  limit,
});

/** Selects a person's own subscriptions, latest first. */
export const subscriptionsOfPerson = (userID: string, limit: number): QuerySpec => ({
  collection: 'subscriptions',
  where: [
    ['userID', '==', userID],
    ['companyID', '==', null],
  ],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects a company's subscriptions, latest first. */
export const subscriptionsOfCompany = (companyID: string, limit: number): QuerySpec => ({
  collection: 'subscriptions',
  where: [['companyID', '==', companyID]],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects the subscriptions that somebody has taken out since a time, latest first. */
export const subscriptionsSince = (userID: string, since: Date, limit: number): QuerySpec => ({
  collection: 'subscriptions',
  where: [
    ['userID', '==', userID],
    ['createdAt', '>', since],
  ],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects everybody's subscriptions, latest first. */
export const latestSubscriptions = (limit: number): QuerySpec => ({
  collection: 'subscriptions',
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});
