import * as z from 'zod/mini';
import { id } from '#model/fields';

/**
 * Makes an order for a course, or finds the open one, and returns where the caller pays it. Price and currency are the
 * course's. Rejected with `failed-precondition` and a {@link CheckoutProblem}.
 */
export const startCheckout = {
  name: 'startCheckout',
  input: z.object({ courseID: id }),
  output: z.object({
    orderID: z.string(),
    /** Null where there is no page to pay on: the school sends an invoice. */
    url: z.nullable(z.string()),
  }),
} as const;

/** Why a course cannot be bought: it is not offered, it is open to the caller anyway, or the school takes no money. */
export const checkoutProblem = z.object({
  reason: z.enum(['notForSale', 'alreadyYours', 'noProvider']),
});
export type CheckoutProblem = z.infer<typeof checkoutProblem>;
