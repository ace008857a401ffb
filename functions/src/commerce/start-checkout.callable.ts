import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/start-checkout';
import { beginCheckout } from '#functions/commerce/start-checkout.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Makes an order for a course, and returns where the caller pays it. */
export const startCheckout = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.startCheckout,
    (uid, { courseID }) => beginCheckout(uid, courseID),
    isActive,
  ),
);
