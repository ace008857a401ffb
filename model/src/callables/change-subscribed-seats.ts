import * as z from 'zod/mini';
import { subscriptionStatus } from '#model/commerce/subscription-state';
import { mostSeats } from '#model/companies/licence';
import { id, whole } from '#model/fields';

/**
 * Changes how many people of a company may use its subscription; the provider settles the difference. With fewer seats than are in
 * use nobody loses theirs until the renewal. For the company's admins. Rejected with `failed-precondition` and a
 * `SubscriptionProblem`, `not-found` if it is not theirs.
 */
export const changeSubscribedSeats = {
  name: 'changeSubscribedSeats',
  input: z.object({ subscriptionID: id, seats: whole(1, mostSeats) }),
  output: z.object({ status: subscriptionStatus }),
} as const;
