import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/unblock-poster';
import { unblock } from '#functions/discussions/unblock-poster.store';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Lets somebody post again in a course. For its staff. */
export const unblockPoster = onCall(
  callableOptions,
  callableHandler(
    callables.unblockPoster,
    async (actorID, { courseID, uid }) => {
      await unblock(actorID, courseID, uid);
      return {};
    },
    isActive,
  ),
);
