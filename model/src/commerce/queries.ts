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

/** Selects to whom a course was given, latest first. */
export const giftsOfCourse = (courseID: string, limit: number): QuerySpec => ({
  collection: 'gifts',
  where: [['courseID', '==', courseID]],
  orderBy: [['givenAt', 'desc']],
  limit,
});

/** Selects all gifts of a course. */
export const allGiftsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'gifts',
  where: [['courseID', '==', courseID]],
});

/** Selects all rights to a course. */
export const entitlementsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'entitlements',
  where: [['courseID', '==', courseID]],
});

/** Selects what payments did to all orders, latest first. */
export const latestPaymentEvents = (limit: number): QuerySpec => ({
  collection: 'payment_events',
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects what payments did to an order, latest first. */
export const paymentEventsOfOrder = (orderID: string, limit: number): QuerySpec => ({
  collection: 'payment_events',
  where: [['orderID', '==', orderID]],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects all orders between two times, latest first. */
export const ordersBetween = (from: Date, to: Date, limit: number): QuerySpec => ({
  collection: 'orders',
  where: [
    ['createdAt', '>=', from],
    ['createdAt', '<', to],
  ],
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
