import * as z from 'zod/mini';
import { noFacts, paymentFacts } from '@trellis/model/commerce/payment-facts';
import type { TestPayment } from '@trellis/model/commerce/test-payment';
import {
  BadEvent,
  type OpenOrder,
  type PaymentProvider,
  type PaymentReport,
} from '#functions/commerce/payment-provider';
import { functionsAddress } from '#functions/commerce/test-gateway/functions-address';
import { isSignedTestEvent } from '#functions/commerce/test-gateway/sign-test-event';
import { testSubscriptions } from '#functions/commerce/test-gateway/test-subscriptions.store';
import { createOnce, read, refs } from '#functions/firestore/typed-refs';

const named = { id: z.string(), type: z.string() };
const testEvent = z.union([
  z.object({ ...named, orderID: z.string() }),
  z.object({ ...named, subscriptionID: z.string() }),
]);

const fetchState = async ({ id }: Pick<OpenOrder, 'id'>): Promise<PaymentReport> => {
  const payment = (await read(refs.testPayment(id)))?.data;
  return { facts: payment ? paymentFacts.parse(payment) : noFacts(), receiptUrl: null };
};

/** Nobody takes the money: a page of the emulators stands in for that of a provider. */
export const testProvider: PaymentProvider = {
  async createCheckout({ id, courseTitle, amount, currency }, returnUrl) {
    const payment: TestPayment = { title: courseTitle, amount, currency, returnUrl, ...noFacts() };
    await createOnce(refs.testPayment(id).ref, payment);
    return { providerID: id, url: `${await functionsAddress()}/testGateway/${id}` };
  },
  fetchState,
  async verifyEvent(body, headers) {
    const text = body.toString('utf8');
    if (!isSignedTestEvent(text, String(headers['test-signature'])))
      throw new BadEvent('It is not signed by the test gateway.');
    try {
      const event = testEvent.parse(JSON.parse(text));
      return event.type.startsWith('payment.') ? event : null;
    } catch (problem) {
      throw new BadEvent(String(problem));
    }
  },
  async refund(order) {
    const { ref } = refs.testPayment(order.id);
    const known = await fetchState(order);
    if (known.facts.refundedAt === null) await ref.update({ refundedAt: new Date() });
    return fetchState(order);
  },
  subscriptions: testSubscriptions,
};
