import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/resume-subscription';
import { storeCancellation } from '#functions/commerce/change-subscription.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Lets a subscription go on that was to end with its period. */
export const resumeSubscription = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.resumeSubscription,
    async (uid, { subscriptionID }) => ({
      status: await storeCancellation(uid, subscriptionID, false),
    }),
    isActive,
  ),
);
