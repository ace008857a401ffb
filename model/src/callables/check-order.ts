import * as z from 'zod/mini';
import { orderStatus } from '#model/commerce/payment-facts';
import { id } from '#model/fields';

/**
 * Asks the provider how an order of the caller stands, and settles it: so a message of the provider that got lost does not
 * matter. Rejected with `not-found` if it is not theirs; administrators may check any.
 */
export const checkOrder = {
  name: 'checkOrder',
  input: z.object({ orderID: id }),
  output: z.object({ status: orderStatus }),
} as const;
