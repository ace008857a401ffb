import { HttpsError } from 'firebase-functions/v2/https';
import type { OrderStatus } from '@trellis/model/commerce/payment-facts';
import type { OpenOrder, PaymentProvider } from '#functions/commerce/payment-provider';
import { providerOf } from '#functions/commerce/payment-providers';
import { settleOrder } from '#functions/commerce/settle-order.store';
import { read, refs } from '#functions/firestore/typed-refs';

/** Returns an order with its provider. Throws `not-found`. */
export async function openOrder(
  orderID: string,
): Promise<{ order: OpenOrder; provider: PaymentProvider }> {
  const order = (await read(refs.order(orderID)))?.data;
  const provider = order && providerOf(order.provider);
  if (order === undefined || provider === undefined)
    throw new HttpsError('not-found', 'There is no such order.');
  return { order: { ...order, id: orderID }, provider };
}

/** Settles an order of somebody by what its provider says now, and returns its status. */
export async function checkOrderOf(
  uid: string,
  orderID: string,
  mayCheckAny: boolean,
): Promise<OrderStatus> {
  const { order, provider } = await openOrder(orderID);
  if (order.userID !== uid && !mayCheckAny)
    throw new HttpsError('not-found', 'There is no such order.');
  const report = await provider.fetchState(order);
  return (await settleOrder(orderID, report, { type: 'check' })) ?? order.status;
}
