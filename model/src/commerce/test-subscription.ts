import * as z from 'zod/mini';
import { planPrice } from '#model/commerce/subscription-plan';
import { subscriptionState } from '#model/commerce/subscription-state';

/** `test_subscriptions/{subscriptionID}`: the books of the test gateway, which stands in for a provider on the emulators. */
export const testSubscription = z.extend(z.extend(planPrice, subscriptionState.shape), {
  title: z.string(),
  planID: z.string(),
  seats: z.int(),
  trialDays: z.int(),
  /** Where the checkout and the portal lead back to. */
  returnUrl: z.string(),
});
export type TestSubscription = z.infer<typeof testSubscription>;
