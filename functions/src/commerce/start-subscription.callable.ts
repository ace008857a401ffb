import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/start-subscription';
import { beginSubscription } from '#functions/commerce/start-subscription.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Makes a subscription to a plan, and returns where the caller pays it. */
export const startSubscription = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.startSubscription,
    (uid, wish) => beginSubscription({ uid, ...wish }),
    isActive,
  ),
);
