import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/delete-program';
import { buryProgram } from '#functions/programs/bury-program.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Deletes a program, or says how many learners are in it. For its author and admins. */
export const deleteProgram = onCall(
  callableOptions,
  callableHandler(
    callables.deleteProgram,
    async (actorID, wish) => ({ learners: await buryProgram({ actorID, ...wish }) }),
    isStaff,
  ),
);
