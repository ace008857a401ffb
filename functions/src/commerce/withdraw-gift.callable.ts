import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/withdraw-gift';
import { takeBack } from '#functions/commerce/withdraw-gift.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Takes a course back that was given to somebody. For the course's teachers and admins. */
export const withdrawGift = onCall(
  callableOptions,
  callableHandler(
    callables.withdrawGift,
    async (actorID, request) => {
      await takeBack({ actorID, ...request });
      return {};
    },
    isStaff,
  ),
);
