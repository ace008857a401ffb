import { HttpsError } from 'firebase-functions/v2/https';
import type { SubscriptionProblem } from '@trellis/model/callables/start-subscription';

/** Returns the error that says why nothing is subscribed to or changed. */
export const subscriptionRefusal = (reason: SubscriptionProblem['reason']): HttpsError =>
  new HttpsError('failed-precondition', `The subscription is refused: ${reason}.`, {
    reason,
  } satisfies SubscriptionProblem);
