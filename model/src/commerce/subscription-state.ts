import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

const moment = z._default(z.nullable(timestamp), null);

/** What the provider says of a subscription: how it is now, so that a later look replaces an earlier one. */
export const subscriptionState = z.object({
  /** When it began; null while its first payment is open. */
  startedAt: moment,
  /** The end of its trial; null without one. */
  trialEndsAt: moment,
  /** The end of the period that is paid for, or of the trial. */
  currentPeriodEnd: moment,
  /** Since when a renewal is due that is not paid. */
  unpaidSince: moment,
  /** Whether there is no renewal at the end of the period. */
  cancelAtPeriodEnd: z._default(z.boolean(), false),
  /** When all that was paid for this period was given back. */
  refundedAt: moment,
  /** When the payer's bank asked for the money of this period back; null where that was decided for the school. */
  disputedAt: moment,
  /** When it ended, or was given up before it began. */
  endedAt: moment,
});
export type SubscriptionState = z.infer<typeof subscriptionState>;

export const subscriptionStatus = z.enum([
  'incomplete',
  'trialing',
  'active',
  'past_due',
  'cancelled_at_period_end',
  'disputed',
  'refunded',
  'ended',
]);
export type SubscriptionStatus = z.infer<typeof subscriptionStatus>;

/** Returns the state of a subscription that is about to be paid. */
export const notBegun = (): SubscriptionState => subscriptionState.parse({});

/** Returns the status that the state of a subscription amounts to. */
export function subscriptionStatusOf(state: SubscriptionState): SubscriptionStatus {
  if (state.endedAt !== null) return 'ended';
  if (state.startedAt === null) return 'incomplete';
  if (state.refundedAt !== null) return 'refunded';
  if (state.disputedAt !== null) return 'disputed';
  if (state.unpaidSince !== null) return 'past_due';
  if (state.cancelAtPeriodEnd) return 'cancelled_at_period_end';
  return isInTrial(state) ? 'trialing' : 'active';
}

const isInTrial = ({ trialEndsAt, currentPeriodEnd }: SubscriptionState): boolean =>
  trialEndsAt !== null && trialEndsAt.getTime() === currentPeriodEnd?.getTime();

/**
 * Returns whether one status may come after another, though those between may have been missed: a subscription begins once, and
 * its end is final.
 */
export const mayFollow = (before: SubscriptionStatus, after: SubscriptionStatus): boolean =>
  after === 'ended' || after === before || (before !== 'ended' && isLive(after));

/** Returns whether a subscription with a status goes on, though it may open nothing before its next payment. */
export const isLive = (status: SubscriptionStatus): boolean =>
  status !== 'incomplete' && status !== 'ended';

const dayMs = 86_400_000;

/**
 * Returns until when a subscription opens its courses as it is now; null if it does not, as in a period whose money was given back
 * or is disputed. A renewal may come some days late, unless there is none.
 */
export function accessEndOf(state: SubscriptionState & { graceDays: number }): Date | null {
  const { currentPeriodEnd, graceDays } = state;
  const status = subscriptionStatusOf(state);
  const isTakenBack = status === 'refunded' || status === 'disputed';
  if (!isLive(status) || isTakenBack || currentPeriodEnd === null) return null;
  const grace = status === 'cancelled_at_period_end' ? 0 : graceDays * dayMs;
  return new Date(currentPeriodEnd.getTime() + grace);
}
