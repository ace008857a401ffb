import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/message-learner';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';
import { writeMessage } from '#functions/teaching/message-learner.store';

/** Writes a message to a learner of a course. For its teachers and admins. */
export const messageLearner = onCall(
  callableOptions,
  callableHandler(
    callables.messageLearner,
    async (actorID, message) => ({ isDelivered: await writeMessage({ actorID, ...message }) }),
    isStaff,
  ),
);
