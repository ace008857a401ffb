import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/accept-invitation';
import { storeAcceptance } from '#functions/companies/accept-invitation.store';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Makes whoever was invited a member of a company. */
export const acceptInvitation = onCall(
  callableOptions,
  callableHandler(
    callables.acceptInvitation,
    (uid, { secret }) => storeAcceptance(uid, secret),
    isVerifiedMember,
  ),
);
