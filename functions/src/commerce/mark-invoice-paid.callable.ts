import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/mark-invoice-paid';
import { markPaid } from '#functions/commerce/refund-order.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Notes that an invoice was paid, which opens the course. For administrators. */
export const markInvoicePaid = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.markInvoicePaid,
    async (actorID, request) => ({ status: await markPaid({ actorID, ...request }) }),
    hasRole('admin'),
  ),
);
