import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/cancel-subscription';
import { storeCancellation } from '#functions/commerce/change-subscription.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Ends a subscription at the end of its period. */
export const cancelSubscription = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.cancelSubscription,
    async (uid, { subscriptionID }) => ({
      status: await storeCancellation(uid, subscriptionID, true),
    }),
    isActive,
  ),
);
