import * as z from 'zod/mini';
import { subscriptionStatus } from '#model/commerce/subscription-state';
import { id } from '#model/fields';

/**
 * Ends a subscription of the caller at the end of its period. Idempotent. Rejected with `failed-precondition` and a
 * `SubscriptionProblem`, `not-found` if it is not theirs.
 */
export const cancelSubscription = {
  name: 'cancelSubscription',
  input: z.object({ subscriptionID: id }),
  output: z.object({ status: subscriptionStatus }),
} as const;
