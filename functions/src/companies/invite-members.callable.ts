import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/invite-members';
import { storeInvitations } from '#functions/companies/invite-members.store';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Invites people to a company by their addresses. For its admins. */
export const inviteMembers = onCall(
  callableOptions,
  callableHandler(
    callables.inviteMembers,
    async (actorID, wish) => ({ lines: await storeInvitations({ actorID, ...wish }) }),
    isVerifiedMember,
  ),
);
