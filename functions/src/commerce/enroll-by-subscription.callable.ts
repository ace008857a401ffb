import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/enroll-by-subscription';
import { enrollSubscriber } from '#functions/commerce/enroll-by-subscription.store';
import { isActive } from '#functions/people/is-active.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Enrols the caller in a course that a plan of theirs includes. */
export const enrollBySubscription = onCall(
  callableOptions,
  callableHandler(
    callables.enrollBySubscription,
    async (uid, { courseID }) => ({ subscriptionID: await enrollSubscriber(uid, courseID) }),
    isActive,
  ),
);
