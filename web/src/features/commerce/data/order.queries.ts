import { entitlement } from '@trellis/model/commerce/entitlement';
import { order } from '@trellis/model/commerce/order';
import { entitlementPath, orderPath } from '@trellis/model/commerce/paths';
import { latestOrders, ordersOfCourse, ordersOfLearner } from '@trellis/model/commerce/queries';
import { useLivePages } from '#web/firebase/live-pages';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** How many orders a list shows at once. */
const pageSize = 25;

/** Returns an order, live: one read. */
export const useOrder = (orderID: string) => useLiveDocument(orderPath(orderID), order);

/** Returns what a learner ordered of a course last, live: one read. */
export const useLatestOrder = (uid: string, courseID: string) =>
  useLiveQuery(ordersOfCourse(uid, courseID, 1), order);

/** Returns a learner's orders, latest first: one read each. */
export const usePurchases = (uid: string) => useLivePages(ordersOfLearner(uid, pageSize), order);

/** Returns everybody's orders, latest first: one read each. For administrators. */
export const useOrders = () => useLivePages(latestOrders(pageSize), order);

/** Returns a learner's right to a course, live: one read. */
export const useEntitlement = (uid: string, courseID: string) =>
  useLiveDocument(entitlementPath(uid, courseID), entitlement);
