import * as z from 'zod/mini';
import { subscriptionStatus } from '#model/commerce/subscription-state';
import { id } from '#model/fields';

/**
 * Asks the provider how a subscription of the caller stands, and settles it: so a message of the provider that got lost does not
 * matter. Rejected with `not-found` if it is not theirs; administrators may check any.
 */
export const checkSubscription = {
  name: 'checkSubscription',
  input: z.object({ subscriptionID: id }),
  output: z.object({ status: subscriptionStatus }),
} as const;
