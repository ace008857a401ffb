import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/open-portal';
import { findPortal } from '#functions/commerce/change-subscription.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Returns the page of the provider with the invoices of a subscription. */
export const openPortal = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.openPortal,
    async (uid, { subscriptionID }) => ({ url: await findPortal(uid, subscriptionID) }),
    isActive,
  ),
);
