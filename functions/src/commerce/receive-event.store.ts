import type { IncomingHttpHeaders } from 'node:http';
import { error } from 'firebase-functions/logger';
import {
  BadEvent,
  type PaymentProvider,
  type ProviderEvent,
} from '#functions/commerce/payment-provider';
import { paymentEventID, settleOrder } from '#functions/commerce/settle-order.store';
import { settleSubscription } from '#functions/commerce/settle-subscription.store';
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
    const subjectID = 'orderID' in event ? event.orderID : event.subscriptionID;
    if (!plainID.test(event.id) || !plainID.test(subjectID)) return 200;
    if ((await read(refs.paymentEvent(paymentEventID(name, event.id)))) !== null) return 200;
    await settle(name, provider, event);
    return 200;
  } catch (problem) {
    if (problem instanceof BadEvent) return 400;
    if (!(problem instanceof MalformedDocument)) throw problem;
    error('payment event dropped', { provider: name, document: problem.path });
    return 200;
  }
}

/** Settles the order or the subscription that a message is about, if this provider takes the money for it. */
async function settle(
  name: string,
  provider: PaymentProvider,
  event: ProviderEvent,
): Promise<void> {
  const occasion = { type: event.type, eventID: event.id };
  if ('orderID' in event) {
    const order = (await read(refs.order(event.orderID)))?.data;
    if (order?.provider !== name) return;
    const report = await provider.fetchState({ ...order, id: event.orderID });
    await settleOrder(event.orderID, report, occasion);
    return;
  }
  const subscription = (await read(refs.subscription(event.subscriptionID)))?.data;
  if (subscription?.provider !== name || provider.subscriptions === null) return;
  await settleSubscription(event.subscriptionID, provider.subscriptions, occasion);
}
