import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/change-seat';
import { storeSeat } from '#functions/companies/change-seat.store';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Gives a member of a company a seat of a licence, or takes it away. For the company's admins. */
export const changeSeat = onCall(
  callableOptions,
  callableHandler(
    callables.changeSeat,
    async (actorID, wish) => {
      await storeSeat({ actorID, ...wish });
      return {};
    },
    isVerifiedMember,
  ),
);
