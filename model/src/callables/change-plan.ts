import * as z from 'zod/mini';
import { subscriptionStatus } from '#model/commerce/subscription-state';
import { id } from '#model/fields';

/**
 * Moves a subscription of the caller, or of a company of which they are an admin, to another plan at once; the provider settles
 * the difference. Rejected with `failed-precondition` and a `SubscriptionProblem`, `not-found` if it is not theirs.
 */
export const changePlan = {
  name: 'changePlan',
  input: z.object({ subscriptionID: id, planID: id }),
  output: z.object({ status: subscriptionStatus }),
} as const;
