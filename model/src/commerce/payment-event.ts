import * as z from 'zod/mini';
import { providerName } from '#model/commerce/order';
import { orderStatus } from '#model/commerce/payment-facts';
import { timestamp } from '#model/fields';

/**
 * `payment_events/{provider:eventID}`: what a message of a provider, or a look at its state, did to an order. Functions append
 * them in the same commit; none is ever removed.
 */
export const paymentEvent = z.object({
  provider: providerName,
  /** The provider's word for what happened; `check` for a look without a message. */
  type: z.string(),
  orderID: z.string(),
  before: orderStatus,
  after: orderStatus,
  createdAt: timestamp,
});
export type PaymentEvent = z.infer<typeof paymentEvent>;
