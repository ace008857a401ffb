import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/save-program';
import { hasRole } from '#functions/people/has-role.store';
import { storeProgram } from '#functions/programs/save-program.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Creates a program, or saves what its teachers have changed in it. */
export const saveProgram = onCall(
  callableOptions,
  callableHandler(
    callables.saveProgram,
    async (uid, wish) => ({ savedAt: (await storeProgram({ uid, ...wish })).getTime() }),
    hasRole('teacher'),
  ),
);
