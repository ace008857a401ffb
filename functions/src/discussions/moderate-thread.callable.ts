import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/moderate-thread';
import { applyThreadAction } from '#functions/discussions/moderate-thread.store';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Pins, locks, accepts, removes or blocks in the discussion of a course. For its staff; accepting also for who asked. */
export const moderateThread = onCall(
  callableOptions,
  callableHandler(
    callables.moderateThread,
    async (actorID, asked) => {
      await applyThreadAction(actorID, asked);
      return {};
    },
    isActive,
  ),
);
