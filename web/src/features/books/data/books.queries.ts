import { getDocsFromServer } from 'firebase/firestore';
import { order, type Order } from '@trellis/model/commerce/order';
import { paymentEvent } from '@trellis/model/commerce/payment-event';
import {
  latestPaymentEvents,
  ordersBetween,
  paymentEventsOfOrder,
} from '@trellis/model/commerce/queries';
import { firebaseFirestore } from '#web/firebase/firestore';
import { useLivePages } from '#web/firebase/live-pages';
import { queryOf, read } from '#web/firebase/live-query';

/** How many events a list shows at once. */
const pageSize = 25;

/** Returns what payments did to all orders, or to one, latest first: one read each. */
export const usePaymentEvents = (orderID: string | undefined) =>
  useLivePages(
    orderID === undefined ? latestPaymentEvents(pageSize) : paymentEventsOfOrder(orderID, pageSize),
    paymentEvent,
  );

/** How many orders are fetched at once; the rules allow no more. */
const batchSize = 100;

/** The most orders of a file. */
export const mostOrders = 5000;

/**
 * Fetches the orders between two times, latest first: one read each. Reports how many it has after each batch. Throws while
 * offline, and when `signal` aborts.
 */
export async function fetchOrders(
  { from, to }: { from: Date; to: Date },
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<{ orders: (Order & { id: string })[]; isWhole: boolean }> {
  const db = await firebaseFirestore();
  const spec = ordersBetween(from, to, batchSize);
  const orders: (Order & { id: string })[] = [];
  while (orders.length < mostOrders) {
    const { docs } = await getDocsFromServer(queryOf(db, spec, orders.at(-1)));
    signal.throwIfAborted();
    orders.push(...docs.map((document) => read(document, order)));
    onProgress(orders.length);
    if (docs.length < batchSize) return { orders, isWhole: true };
  }
  const { empty } = await getDocsFromServer(queryOf(db, { ...spec, limit: 1 }, orders.at(-1)));
  return { orders, isWhole: empty };
}
