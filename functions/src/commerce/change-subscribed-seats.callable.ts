import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/change-subscribed-seats';
import { storeSeats } from '#functions/commerce/change-subscription.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Changes how many people of a company a subscription is for. For its admins. */
export const changeSubscribedSeats = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.changeSubscribedSeats,
    async (uid, { subscriptionID, seats }) => ({
      status: await storeSeats(uid, subscriptionID, seats),
    }),
    isActive,
  ),
);
