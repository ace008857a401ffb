import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/withdraw-invitation';
import { dropInvitation } from '#functions/companies/withdraw-invitation.store';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Withdraws an invitation that nobody has accepted. For the company's admins. */
export const withdrawInvitation = onCall(
  callableOptions,
  callableHandler(
    callables.withdrawInvitation,
    async (actorID, { invitationID }) => {
      await dropInvitation(actorID, invitationID);
      return {};
    },
    isVerifiedMember,
  ),
);
