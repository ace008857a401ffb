import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/check-subscription';
import { checkSubscriptionOf } from '#functions/commerce/change-subscription.store';
import { read, refs } from '#functions/firestore/typed-refs';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Settles a subscription of the caller, or for an administrator any, by what its provider says now. */
export const checkSubscription = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.checkSubscription,
    async (uid, { subscriptionID }) => {
      const isAdmin = (await read(refs.user(uid)))?.data.role === 'admin';
      return { status: await checkSubscriptionOf(uid, subscriptionID, isAdmin) };
    },
    isActive,
  ),
);
