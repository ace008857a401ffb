import * as z from 'zod/mini';
import { providerName } from '#model/commerce/order';
import { planPrice } from '#model/commerce/subscription-plan';
import { subscriptionState, subscriptionStatus } from '#model/commerce/subscription-state';
import { mostSeats } from '#model/companies/licence';
import { id, timestamp, whole } from '#model/fields';

/** The most courses that somebody begins by one subscription. */
export const mostBegun = 500;

/** A course that somebody has begun by a subscription. */
export const begunCourse = z.object({
  courseID: id,
  /** When it ends for them though the subscription goes on, because the plan no longer includes it; null for one that it does. */
  endsAt: z.nullable(timestamp),
});
export type BegunCourse = z.infer<typeof begunCourse>;

/** What the provider calls a subscription. */
export const providerIDs = z.object({
  /** The checkout; null until there is one. */
  checkoutID: z.nullable(z.string()),
  /** The subscription; null until it has begun. */
  providerID: z.nullable(z.string()),
  /** Who pays; null until they have begun to. */
  customerID: z.nullable(z.string()),
});
export type ProviderIDs = z.infer<typeof providerIDs>;

/**
 * `subscriptions/{subscriptionID}`: a subscription of a person or a company to a plan, from the wish to pay on. Functions own it;
 * none is ever removed. It keeps the terms that it was agreed on under.
 */
export const subscription = z.extend(
  z.extend(z.extend(planPrice, providerIDs.shape), subscriptionState.shape),
  {
    /** Whose it is; for a company, who took it out. */
    userID: id,
    /** Null for a person's. */
    companyID: z.nullable(id),
    /** How many people of the company may use it; 1 for a person's. `amount` is the price of one. */
    seats: whole(1, mostSeats),
    planID: id,
    /** What the plan was called then. */
    planName: z.string(),
    trialDays: z.int(),
    graceDays: z.int(),
    provider: providerName,
    /** Where it is paid for the first time; null until there is a page for it. */
    checkoutUrl: z.nullable(z.string()),
    status: subscriptionStatus,
    /** Sorted by course. */
    begun: z._default(z.array(begunCourse), []),
    /** How often the provider's state was written: what was fetched before the latest time is not. */
    looks: z._default(z.int(), 0),
    createdAt: timestamp,
  },
);
export type Subscription = z.infer<typeof subscription>;
