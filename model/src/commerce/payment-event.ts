import * as z from 'zod/mini';
import { providerName } from '#model/commerce/order';
import { orderStatus } from '#model/commerce/payment-facts';
import { subscriptionStatus } from '#model/commerce/subscription-state';
import { timestamp } from '#model/fields';

const status = z.enum([...orderStatus.options, ...subscriptionStatus.options]);

/**
 * `payment_events/{provider:eventID}`: what a message of a provider, or a look at its state, did to an order or a subscription.
 * Functions append them in the same commit; none is ever removed.
 */
export const paymentEvent = z.object({
  provider: providerName,
  /** The provider's word for what happened; `check` for a look without a message. */
  type: z.string(),
  /** Empty for a subscription. */
  orderID: z.string(),
  /** Empty for an order. */
  subscriptionID: z._default(z.string(), ''),
  before: status,
  after: status,
  createdAt: timestamp,
});
export type PaymentEvent = z.infer<typeof paymentEvent>;
