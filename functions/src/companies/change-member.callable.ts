import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/change-member';
import { storeMember } from '#functions/companies/change-member.store';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Changes a member's role or takes them out of a company. For its admins, and for members who leave. */
export const changeMember = onCall(
  callableOptions,
  callableHandler(
    callables.changeMember,
    async (actorID, wish) => {
      await storeMember({ actorID, ...wish });
      return {};
    },
    isActive,
  ),
);
