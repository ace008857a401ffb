import { noFacts } from '@trellis/model/commerce/payment-facts';
import { BadEvent, type PaymentProvider } from '#functions/commerce/payment-provider';

/** The school sends an invoice, and an administrator says when the money has come or was given back. */
export const invoiceProvider: PaymentProvider = {
  createCheckout: async () => ({ providerID: null, url: null }),
  fetchState: async () => ({ facts: noFacts(), receiptUrl: null }),
  verifyEvent: async () => {
    throw new BadEvent('Invoices send no messages.');
  },
  refund: async () => ({ facts: { ...noFacts(), refundedAt: new Date() }, receiptUrl: null }),
  subscriptions: null,
};
