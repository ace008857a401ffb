import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

const moment = z._default(z.nullable(timestamp), null);

/** What is known of a payment: when each of these things happened, null for what has not. */
export const paymentFacts = z.object({
  /** An attempt to pay was refused for good. */
  failedAt: moment,
  /** The checkout was closed without a payment. */
  expiredAt: moment,
  paidAt: moment,
  /** The latest time that the payer's bank asked for the money back. */
  disputedAt: moment,
  /** The latest time that a dispute was decided for the school. */
  disputeWonAt: moment,
  /** All of the money was given back. */
  refundedAt: moment,
});
export type PaymentFacts = z.infer<typeof paymentFacts>;

export const orderStatus = z.enum(['pending', 'failed', 'expired', 'paid', 'disputed', 'refunded']);
export type OrderStatus = z.infer<typeof orderStatus>;

/** Returns the facts of a payment of which nothing is known yet. */
export const noFacts = (): PaymentFacts => paymentFacts.parse({});

/**
 * Returns all that two reports of one payment say. In whatever order reports come, and however often, the result is the same:
 * a payment that came late is a payment, and a refund is the end.
 */
export const mergeFacts = (one: PaymentFacts, other: PaymentFacts): PaymentFacts => ({
  failedAt: earlier(one.failedAt, other.failedAt),
  expiredAt: earlier(one.expiredAt, other.expiredAt),
  paidAt: earlier(one.paidAt, other.paidAt),
  disputedAt: later(one.disputedAt, other.disputedAt),
  disputeWonAt: later(one.disputeWonAt, other.disputeWonAt),
  refundedAt: earlier(one.refundedAt, other.refundedAt),
});

/** Returns the status that the facts of a payment amount to. */
export function orderStatusOf(facts: PaymentFacts): OrderStatus {
  if (facts.refundedAt !== null) return 'refunded';
  if (isDisputed(facts)) return 'disputed';
  if (facts.paidAt !== null) return 'paid';
  if (facts.expiredAt !== null) return 'expired';
  return facts.failedAt === null ? 'pending' : 'failed';
}

/** Returns whether money is disputed; a dispute that the school has lost stays one. */
export const isDisputed = ({
  disputedAt,
  disputeWonAt,
}: Pick<PaymentFacts, 'disputedAt' | 'disputeWonAt'>): boolean =>
  disputedAt !== null && (disputeWonAt === null || disputeWonAt < disputedAt);

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other < one) ? other : one;

const later = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other > one) ? other : one;
