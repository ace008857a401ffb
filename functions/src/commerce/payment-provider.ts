import type { IncomingHttpHeaders } from 'node:http';
import type { Order } from '@trellis/model/commerce/order';
import type { PaymentFacts } from '@trellis/model/commerce/payment-facts';
import type { SubscriptionProvider } from '#functions/commerce/subscription-provider';

/** An order with its id. */
export type OpenOrder = Order & { id: string };

/** What a provider says of a payment. */
export type PaymentReport = { facts: PaymentFacts; receiptUrl: string | null };

/** What a message of a provider is about. */
export type EventSubject = { orderID: string } | { subscriptionID: string };

/** A message of a provider; what it says is not believed, but asked for. */
export type ProviderEvent = { id: string; type: string } & EventSubject;

/** A message that is not what it seems: not signed by the provider, too old, or not readable. */
export class BadEvent extends Error {}

/** Who takes money for the school. */
export type PaymentProvider = {
  /** Makes a page to pay an order on, the same one for the same order. */
  createCheckout(
    order: OpenOrder,
    returnUrl: string,
  ): Promise<{ providerID: string | null; url: string | null }>;
  /** Returns how the payment stands now. */
  fetchState(order: OpenOrder): Promise<PaymentReport>;
  /** Returns a message that concerns an order or a subscription; null for others. Throws {@link BadEvent}. */
  verifyEvent(body: Buffer, headers: IncomingHttpHeaders): Promise<ProviderEvent | null>;
  /** Gives all of the money back, once, and returns how the payment stands then. */
  refund(order: OpenOrder): Promise<PaymentReport>;
  /** Takes money again and again; null where that needs somebody each time. */
  subscriptions: SubscriptionProvider | null;
};
