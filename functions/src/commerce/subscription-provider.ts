import type { SubscriptionReport } from '@trellis/model/commerce/settled-subscription';
import type { Subscription } from '@trellis/model/commerce/subscription';
import type { PlanPrice } from '@trellis/model/commerce/subscription-plan';

/** A subscription with its id. */
export type OpenSubscription = Subscription & { id: string };

/** The plan that a provider takes money for, at the price that was agreed on. */
export type PlanTerms = PlanPrice & { planID: string };

/** A payment that the provider has refused, so that nothing was changed. */
export class PaymentRefused extends Error {}

/** Who takes money for the school again and again. */
export type SubscriptionProvider = {
  /**
   * Makes a page to pay a subscription on, the same one for the same subscription.
   *
   * @param customerID who pays, if they have paid before
   */
  createCheckout(
    subscription: OpenSubscription,
    returnUrl: string,
    customerID: string | null,
  ): Promise<{ checkoutID: string; url: string }>;
  /** Closes the page to pay a subscription on, unless it was paid. */
  closeCheckout(subscription: OpenSubscription): Promise<void>;
  /** Returns how a subscription stands now. */
  fetchState(subscription: OpenSubscription): Promise<SubscriptionReport>;
  /** Moves a subscription to another plan or number of seats at once. Throws {@link PaymentRefused}. */
  changeTerms(
    subscription: OpenSubscription,
    terms: PlanTerms & { planName: string },
    seats: number,
  ): Promise<void>;
  /** Says whether a subscription ends with its period. */
  setCancelled(subscription: OpenSubscription, isCancelled: boolean): Promise<void>;
  /** Returns the page where whoever pays sees invoices and changes how they pay. */
  openPortal(subscription: OpenSubscription, returnUrl: string): Promise<string>;
};
