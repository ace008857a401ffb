import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/refund-order';
import { refund } from '#functions/commerce/refund-order.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Gives the money of an order back. For administrators. */
export const refundOrder = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.refundOrder,
    async (actorID, request) => ({ status: await refund({ actorID, ...request }) }),
    hasRole('admin'),
  ),
);
