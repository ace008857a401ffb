import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/excuse-day';
import { clockOf } from '@trellis/model/progress/clock';
import { streakAt } from '@trellis/model/progress/streak';
import { applyAdminAction } from '#functions/administration/apply-admin-action';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Excuses a learner from a missed day. For administrators. */
export const excuseDay = onCall(
  callableOptions,
  callableHandler(
    callables.excuseDay,
    async (actorID, { uid, ...excuse }) => {
      const at = new Date();
      const order = { action: 'excuse_day', actorID, at, ...excuse } as const;
      const state = await applyAdminAction(uid, order);
      return { currentStreak: streakAt(at, state, clockOf(state.clock)).current };
    },
    hasRole('admin'),
  ),
);
