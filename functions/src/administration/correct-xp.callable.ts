import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/correct-xp';
import { applyAdminAction } from '#functions/administration/apply-admin-action';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Adds or removes XP of a learner. For administrators. */
export const correctXp = onCall(
  callableOptions,
  callableHandler(
    callables.correctXp,
    async (actorID, { uid, ...correction }) => {
      const order = { action: 'correct_xp', actorID, at: new Date(), ...correction } as const;
      const { xp } = await applyAdminAction(uid, order);
      return { xp };
    },
    hasRole('admin'),
  ),
);
