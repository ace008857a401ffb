import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { noFacts, type OrderStatus } from '@trellis/model/commerce/payment-facts';
import { openOrder } from '#functions/commerce/check-order.store';
import { settleOrder } from '#functions/commerce/settle-order.store';
import { createOnce, refs } from '#functions/firestore/typed-refs';

type Action = { actorID: string; orderID: string; requestID: string; reason: string };

/** Gives the money of an order back. It is audited first: the money cannot be taken again. */
export async function refund(action: Action, at = new Date()): Promise<OrderStatus> {
  const { order, provider } = await openOrder(action.orderID);
  if (order.status === 'refunded') return order.status;
  if (order.paidAt === null) throw new HttpsError('failed-precondition', 'It was never paid.');
  const { id, entry } = auditOf('refund_order', action, order.userID, at);
  await createOnce(refs.audit(id).ref, entry);
  const report = await provider.refund(order);
  return (await settleOrder(order.id, report, { type: 'refund' }, at)) ?? order.status;
}

/** Notes that the money for an order by invoice has come. */
export async function markPaid(action: Action, at = new Date()): Promise<OrderStatus> {
  const { order } = await openOrder(action.orderID);
  if (order.provider !== 'invoice')
    throw new HttpsError('failed-precondition', 'It is not paid by invoice.');
  const audit = auditOf('mark_invoice_paid', action, order.userID, at);
  const report = { facts: { ...noFacts(), paidAt: at }, receiptUrl: null };
  const occasion = { type: 'invoice paid', audit };
  return (await settleOrder(order.id, report, occasion, at)) ?? order.status;
}

function auditOf(
  action: AuditEntry['action'],
  { actorID, orderID, requestID, reason }: Action,
  subjectID: string,
  at: Date,
): { id: string; entry: AuditEntry } {
  return {
    id: `${action}:${orderID}:${requestID}`,
    entry: { actorID, action, subjectID, detail: orderID, reason, createdAt: at },
  };
}
