import * as z from 'zod/mini';
import { reason, requestID } from '#model/callables/staff-action';
import { orderStatus } from '#model/commerce/payment-facts';
import { id } from '#model/fields';

/**
 * Gives all of the money of an order back, which ends the right that it gave. For administrators. Changes nothing if it was
 * given back already. Rejected with `failed-precondition` if it was never paid.
 */
export const refundOrder = {
  name: 'refundOrder',
  input: z.object({ orderID: id, requestID, reason }),
  output: z.object({ status: orderStatus }),
} as const;
