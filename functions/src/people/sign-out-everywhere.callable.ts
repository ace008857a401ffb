import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/sign-out-everywhere';
import { endSessions } from '#functions/people/end-sessions.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Ends all sessions of the caller, including this one. */
export const signOutEverywhere = onCall(
  callableOptions,
  callableHandler(callables.signOutEverywhere, async (uid) => {
    await endSessions(uid);
    return {};
  }),
);
