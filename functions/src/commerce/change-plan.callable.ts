import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/change-plan';
import { storePlan } from '#functions/commerce/change-subscription.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Moves a subscription to another plan. */
export const changePlan = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.changePlan,
    async (uid, { subscriptionID, planID }) => ({
      status: await storePlan(uid, subscriptionID, planID),
    }),
    isActive,
  ),
);
