import type { Subscription } from '@trellis/model/commerce/subscription';
import { accessEndOf, type SubscriptionStatus } from '@trellis/model/commerce/subscription-state';

/** How a subscription stands, as it is explained: its status, more closely where what to do differs. */
export type Standing = SubscriptionStatus | 'past_due_closed' | 'given_up';

/** Returns how a subscription stands at a time. */
export function standingOf(subscription: Subscription, at: Date): Standing {
  const { status, startedAt } = subscription;
  if (status === 'ended') return startedAt === null ? 'given_up' : 'ended';
  const end = accessEndOf(subscription);
  return status === 'past_due' && end !== null && end <= at ? 'past_due_closed' : status;
}

/** Returns the day that the explanation of a subscription names; undefined if it names none. */
export function dayNamed(subscription: Subscription): Date | undefined {
  const { status, endedAt, currentPeriodEnd } = subscription;
  const day =
    status === 'ended'
      ? endedAt
      : status === 'past_due'
        ? accessEndOf(subscription)
        : currentPeriodEnd;
  return day ?? undefined;
}
