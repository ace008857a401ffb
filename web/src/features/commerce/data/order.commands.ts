import { checkOrder as checkOrderCallable } from '@trellis/model/callables/check-order';
import { markInvoicePaid as markInvoicePaidCallable } from '@trellis/model/callables/mark-invoice-paid';
import { refundOrder as refundOrderCallable } from '@trellis/model/callables/refund-order';
import { checkoutProblem, startCheckout } from '@trellis/model/callables/start-checkout';
import type { OrderStatus } from '@trellis/model/commerce/payment-facts';
import { call } from '#web/firebase/callable';

/** Makes an order for a course, or finds the open one, and returns where it is paid. */
export const buyCourse = (courseID: string) => call(startCheckout, { courseID });

/** Returns why a course could not be bought; undefined if that is not why the call failed. */
export function refusalOf(error: unknown): string | undefined {
  const details = error !== null && typeof error === 'object' && 'details' in error;
  return details ? checkoutProblem.safeParse(error.details).data?.reason : undefined;
}

/** Asks the provider how an order stands, and settles it. */
export const checkOrder = (orderID: string): Promise<{ status: OrderStatus }> =>
  call(checkOrderCallable, { orderID });

/** Gives the money of an order back, as an administrator. Idempotent by `requestID`. */
export const refundOrder = (orderID: string, requestID: string, reason: string) =>
  call(refundOrderCallable, { orderID, requestID, reason });

/** Says that an invoice was paid, as an administrator. Idempotent by `requestID`. */
export const markInvoicePaid = (orderID: string, requestID: string, reason: string) =>
  call(markInvoicePaidCallable, { orderID, requestID, reason });
