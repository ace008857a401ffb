import type { IncomingHttpHeaders } from 'node:http';
import { error } from 'firebase-functions/logger';
import { BadEvent, type PaymentProvider } from '#functions/commerce/payment-provider';
import { paymentEventID, settleOrder } from '#functions/commerce/settle-order.store';
import { MalformedDocument } from '#functions/firestore/decode';
import { read, refs } from '#functions/firestore/typed-refs';

/** Messages are small; more than that is not one. */
const maxBytes = 256_000;

/** What an event's id may be, as it becomes part of a document's id. */
const plainID = /^[\w-]{1,120}$/;

/**
 * Takes a message of a provider, and returns the HTTP status to answer with: 400 for one that is not what it seems, and 200
 * where nothing is left to do. A message is a hint only: the provider is asked for the state.
 */
export async function receiveEvent(
  name: string,
  provider: PaymentProvider,
  body: Buffer | undefined,
  headers: IncomingHttpHeaders,
): Promise<number> {
  if (body === undefined || body.length === 0 || body.length > maxBytes) return 400;
  try {
    const event = await provider.verifyEvent(body, headers);
    if (event === null) return 200;
    const { id, type, orderID } = event;
    if (!plainID.test(id) || !plainID.test(orderID)) return 200;
    if ((await read(refs.paymentEvent(paymentEventID(name, id)))) !== null) return 200;
    const order = (await read(refs.order(orderID)))?.data;
    if (order === undefined || order.provider !== name) return 200;
    const report = await provider.fetchState({ ...order, id: orderID });
    await settleOrder(orderID, report, { type, eventID: id });
    return 200;
  } catch (problem) {
    if (problem instanceof BadEvent) return 400;
    if (!(problem instanceof MalformedDocument)) throw problem;
    error('payment event dropped', { provider: name, document: problem.path });
    return 200;
  }
}
