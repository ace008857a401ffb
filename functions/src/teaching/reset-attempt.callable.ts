import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/reset-attempt';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';
import { applyReset } from '#functions/teaching/reset-attempt.store';

/** Resets a learner's attempt at a quiz. For the course's teachers and admins. */
export const resetAttempt = onCall(
  callableOptions,
  callableHandler(
    callables.resetAttempt,
    async (actorID, reset) => ({ extraAttempts: await applyReset({ actorID, ...reset }) }),
    isStaff,
  ),
);
