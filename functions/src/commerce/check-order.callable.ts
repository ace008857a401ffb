import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/check-order';
import { checkOrderOf } from '#functions/commerce/check-order.store';
import { paymentSecrets } from '#functions/commerce/stripe-keys';
import { read, refs } from '#functions/firestore/typed-refs';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Settles an order of the caller, or for an administrator any, by what its provider says now. */
export const checkOrder = onCall(
  { ...callableOptions, secrets: paymentSecrets },
  callableHandler(
    callables.checkOrder,
    async (uid, { orderID }) => {
      const isAdmin = (await read(refs.user(uid)))?.data.role === 'admin';
      return { status: await checkOrderOf(uid, orderID, isAdmin) };
    },
    isActive,
  ),
);
