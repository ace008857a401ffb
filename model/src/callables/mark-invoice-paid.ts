import * as z from 'zod/mini';
import { reason, requestID } from '#model/callables/staff-action';
import { orderStatus } from '#model/commerce/payment-facts';
import { id } from '#model/fields';

/**
 * Says that the money for an order by invoice has come, which opens the course. For administrators. Rejected with
 * `failed-precondition` for an order that a provider takes the money for.
 */
export const markInvoicePaid = {
  name: 'markInvoicePaid',
  input: z.object({ orderID: id, requestID, reason }),
  output: z.object({ status: orderStatus }),
} as const;
