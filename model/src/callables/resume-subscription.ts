import * as z from 'zod/mini';
import { subscriptionStatus } from '#model/commerce/subscription-state';
import { id } from '#model/fields';

/**
 * Lets a subscription of the caller go on that was to end with its period. Idempotent. Rejected with `failed-precondition` and a
 * `SubscriptionProblem`, `not-found` if it is not theirs.
 */
export const resumeSubscription = {
  name: 'resumeSubscription',
  input: z.object({ subscriptionID: id }),
  output: z.object({ status: subscriptionStatus }),
} as const;
