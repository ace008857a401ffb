import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PaymentFacts } from '@trellis/model/commerce/payment-facts';
import { deliverTestEvent } from '#functions/commerce/test-gateway/deliver-test-event';
import { refs } from '#functions/firestore/typed-refs';

const latePaymentMs = 3000;

/** What can be done on the checkout page, each with what the gateway tells the site, and how. */
const actions: Record<string, (orderID: string) => Promise<unknown>> = {
  async pay(orderID) {
    await note(orderID, 'paidAt');
    await deliverTestEvent({ orderID }, 'paid');
  },
  async decline(orderID) {
    await note(orderID, 'failedAt');
    await deliverTestEvent({ orderID }, 'failed');
  },
  async late(orderID) {
    await note(orderID, 'expiredAt');
    await deliverTestEvent({ orderID }, 'expired');
    void payLater(orderID);
  },
  async refund(orderID) {
    await note(orderID, 'refundedAt');
    await deliverTestEvent({ orderID }, 'refunded');
  },
  async twice(orderID) {
    await note(orderID, 'paidAt');
    const id = randomUUID();
    await Promise.all([0, 1].map(() => deliverTestEvent({ orderID }, 'paid', id)));
  },
  async outOfOrder(orderID) {
    await note(orderID, 'expiredAt');
    await note(orderID, 'paidAt');
    await deliverTestEvent({ orderID }, 'paid');
    await deliverTestEvent({ orderID }, 'expired');
  },
};

/** Does what was pressed on the checkout page. Returns whether there is such a button. */
export async function applyTestAction(orderID: string, action: string): Promise<boolean> {
  const apply = Object.hasOwn(actions, action) ? actions[action] : undefined;
  await apply?.(orderID);
  return apply !== undefined;
}

const note = (orderID: string, fact: keyof PaymentFacts) =>
  refs.testPayment(orderID).ref.update({ [fact]: new Date() });

async function payLater(orderID: string): Promise<void> {
  await pause(latePaymentMs);
  await actions['pay']!(orderID);
}
