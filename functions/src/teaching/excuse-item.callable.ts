import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/excuse-item';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { applyExcuse } from '#functions/teaching/excuse-item.store';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Excuses a learner from a lesson or quiz of a course, or takes that back. For its teachers and admins. */
export const excuseItem = onCall(
  callableOptions,
  callableHandler(
    callables.excuseItem,
    async (actorID, excuse) => ({ progress: await applyExcuse({ actorID, ...excuse }) }),
    isStaff,
  ),
);
