import type { Transaction } from 'firebase-admin/firestore';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import type { Order } from '@trellis/model/commerce/order';
import type { PaymentEvent } from '@trellis/model/commerce/payment-event';
import { mergeFacts, orderStatusOf, type OrderStatus } from '@trellis/model/commerce/payment-facts';
import { openEnrollment, readAccess, writeSource } from '#functions/commerce/access.store';
import type { PaymentReport } from '#functions/commerce/payment-provider';
import { changesOf } from '#functions/firestore/changes';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/** Why somebody looked at an order: a message of the provider, or without one; an administrator's action is audited. */
export type Occasion = {
  type: string;
  /** The message's id. */
  eventID?: string;
  audit?: { id: string; entry: AuditEntry };
};

/**
 * Brings an order up to what its provider says, in one commit with the learner's right to the course, their enrolment, and what
 * this did to the order: nobody has paid and is not enrolled. Changes nothing the second time. Returns the status; null if
 * there is no such order.
 */
export const settleOrder = (
  orderID: string,
  report: PaymentReport,
  occasion: Occasion,
  at = new Date(),
): Promise<OrderStatus | null> =>
  transact(async (transaction) => {
    const orderAt = refs.order(orderID);
    const before = decode(orderAt.schema, await transaction.get(orderAt.ref));
    if (before === null) return null;
    const isKnown = await isKnownEvent(transaction, before, occasion);
    const isAudited = await hasAudit(transaction, occasion);
    const access = await readAccess(transaction, before);
    const after = settled(before, report);
    const isOpen = after.status === 'paid';
    const changes = changesOf(before, after);
    if (changes !== null) transaction.update(orderAt.ref, changes);
    const source = { kind: 'purchase', id: orderID } as const;
    writeSource(transaction, access, source, isOpen ? { until: null } : null);
    if (isOpen && (before.status !== 'paid' || access.enrollment === null))
      openEnrollment(transaction, access, 'purchase', at);
    if (!isKnown && (occasion.eventID !== undefined || after.status !== before.status))
      addEvent(transaction, { orderID, before, after, occasion, at });
    if (occasion.audit && !isAudited)
      transaction.create(refs.audit(occasion.audit.id).ref, occasion.audit.entry);
    return after.status;
  });

/** Returns an order with what a report says of it. */
function settled(order: Order, { facts, receiptUrl }: PaymentReport): Order {
  const merged = mergeFacts(order, facts);
  return {
    ...order,
    ...merged,
    status: orderStatusOf(merged),
    receiptUrl: receiptUrl ?? order.receiptUrl,
  };
}

/** Returns the id of a message of a provider in the books. */
export const paymentEventID = (provider: string, eventID: string): string =>
  `${provider}:${eventID}`;

async function isKnownEvent(
  transaction: Transaction,
  { provider }: Order,
  { eventID }: Occasion,
): Promise<boolean> {
  if (eventID === undefined) return false;
  const { ref } = refs.paymentEvent(paymentEventID(provider, eventID));
  return (await transaction.get(ref)).exists;
}

const hasAudit = async (transaction: Transaction, { audit }: Occasion): Promise<boolean> =>
  audit !== undefined && (await transaction.get(refs.audit(audit.id).ref)).exists;

type Step = { orderID: string; before: Order; after: Order; occasion: Occasion; at: Date };

function addEvent(transaction: Transaction, { orderID, before, after, occasion, at }: Step): void {
  const { provider } = before;
  const { type, eventID } = occasion;
  const event: PaymentEvent = {
    ...{ provider, type, orderID, subscriptionID: '', createdAt: at },
    ...{ before: before.status, after: after.status },
  };
  const { parent } = refs.paymentEvent('any').ref;
  const id = eventID === undefined ? db.collection(parent.path).doc().id : eventID;
  transaction.create(refs.paymentEvent(paymentEventID(provider, id)).ref, event);
}
