import type { ProviderIDs, Subscription } from '#model/commerce/subscription';
import type { PlanPrice } from '#model/commerce/subscription-plan';
import {
  mayFollow,
  subscriptionStatusOf,
  type SubscriptionState,
} from '#model/commerce/subscription-state';

/** How a provider says that a subscription stands now. */
export type SubscriptionReport = Pick<ProviderIDs, 'providerID' | 'customerID'> & {
  state: SubscriptionState;
  /** Null before it has begun, and for a price that is not one of this site’s. */
  terms: (PlanPrice & { planID: string }) | null;
  /** Null before it has begun. */
  seats: number | null;
};

/**
 * Returns a subscription with what its provider says of it, which replaces what was known; null if that cannot come after the
 * status that it has.
 */
export function settledBy(
  before: Subscription,
  { state, terms, seats, providerID, customerID }: SubscriptionReport,
): Subscription | null {
  const status = subscriptionStatusOf(state);
  if (!mayFollow(before.status, status)) return null;
  const ids = {
    providerID: providerID ?? before.providerID,
    customerID: customerID ?? before.customerID,
  };
  return { ...before, ...state, ...ids, ...terms, status, seats: seats ?? before.seats };
}
