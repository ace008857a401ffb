import * as z from 'zod/mini';
import { mostSeats } from '#model/companies/licence';
import { id, whole } from '#model/fields';

/**
 * Makes a subscription to a plan, or finds the one that is about to be paid, and returns where the caller pays it. Terms are the
 * plan's. Rejected with `failed-precondition` and a {@link SubscriptionProblem}.
 */
export const startSubscription = {
  name: 'startSubscription',
  input: z.object({
    planID: id,
    /** For a company of which the caller is an admin; null for themselves. */
    company: z.nullable(z.object({ companyID: id, seats: whole(1, mostSeats) })),
  }),
  output: z.object({ subscriptionID: z.string(), url: z.string() }),
} as const;

/**
 * Why nothing is subscribed to or changed: the plan is not offered, or does not fit the company's licence; the caller has it; the
 * school takes no money, or by invoice, which cannot be renewed by itself; the subscription has not begun or has ended; the provider
 * refuses the payment.
 */
export const subscriptionProblem = z.object({
  reason: z.enum([
    'notOffered',
    'alreadyYours',
    'noProvider',
    'notByInvoice',
    'notLive',
    'tooManyCourses',
    'paymentRefused',
  ]),
});
export type SubscriptionProblem = z.infer<typeof subscriptionProblem>;
