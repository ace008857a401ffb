import * as z from 'zod/mini';
import { orderStatus, paymentFacts } from '#model/commerce/payment-facts';
import { id, timestamp } from '#model/fields';

/** Who takes the money: Stripe; the school, by invoice; nobody, in tests and on the emulators. */
export const providerName = z.enum(['stripe', 'invoice', 'test']);
export type ProviderName = z.infer<typeof providerName>;

/** `orders/{orderID}`: a purchase of a course, from the wish to pay on. Functions own it; none is ever removed. */
export const order = z.extend(
  z.object({
    userID: id,
    courseID: id,
    /** What the course was called then. */
    courseTitle: z.string(),
    /** Whole minor units of `currency`. */
    amount: z.int(),
    currency: z.string(),
    provider: providerName,
    /** The provider's own number of the checkout; null until it has made one. */
    providerID: z.nullable(z.string()),
    /** Where the learner pays; null until there is a page for it. */
    checkoutUrl: z.nullable(z.string()),
    /** Where the provider keeps the receipt. */
    receiptUrl: z._default(z.nullable(z.string()), null),
    status: orderStatus,
    createdAt: timestamp,
  }),
  paymentFacts.shape,
);
export type Order = z.infer<typeof order>;
