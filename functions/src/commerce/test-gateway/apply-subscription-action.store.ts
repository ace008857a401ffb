import { randomUUID } from 'node:crypto';
import type { PlanPeriod } from '@trellis/model/commerce/subscription-plan';
import type { SubscriptionState } from '@trellis/model/commerce/subscription-state';
import type { TestSubscription } from '@trellis/model/commerce/test-subscription';
import { deliverTestEvent } from '#functions/commerce/test-gateway/deliver-test-event';
import { read, refs } from '#functions/firestore/typed-refs';

const dayMs = 86_400_000;

/** What can be done on the pages of the gateway: what its books say then. Null for nothing. */
const changes: Record<
  string,
  (books: TestSubscription, now: Date) => Partial<SubscriptionState> | null
> = {
  pay: paid,
  decline: () => null,
  twice: paid,
  outOfOrder: paid,
  renew: renewed,
  failRenewal: (_, now) => ({ unpaidSince: now, currentPeriodEnd: now }),
  cancel: () => ({ cancelAtPeriodEnd: true }),
  resume: () => ({ cancelAtPeriodEnd: false }),
  refund: (_, now) => ({ refundedAt: now }),
  dispute: (_, now) => ({ disputedAt: now }),
  win: () => ({ disputedAt: null }),
  end: (_, now) => ({ endedAt: now }),
};

/** Does what was pressed on a page of a subscription, and tells the site. Returns whether there is such a button. */
export async function applySubscriptionAction(
  subscriptionID: string,
  action: string,
  now = new Date(),
): Promise<boolean> {
  const change = Object.hasOwn(changes, action) ? changes[action] : undefined;
  const place = refs.testSubscription(subscriptionID);
  const books = (await read(place))?.data;
  if (change === undefined || books === undefined) return false;
  const made = change(books, now);
  if (made !== null && books.endedAt === null) await place.ref.update(made);
  const tell = (type: string, id = randomUUID()) => deliverTestEvent({ subscriptionID }, type, id);
  if (action === 'twice') {
    const id = randomUUID();
    await Promise.all([tell('pay', id), tell('pay', id)]);
  } else if (action === 'outOfOrder') {
    await tell('renew');
    await tell('pay');
    await tell('created');
  } else await tell(action);
  return true;
}

/** Begins a subscription, with its trial if it has one; or pays the renewal that had failed. */
function paid(books: TestSubscription, now: Date): Partial<SubscriptionState> {
  if (books.startedAt !== null) return renewed(books);
  const { trialDays, period } = books;
  const trialEndsAt = trialDays > 0 ? new Date(now.getTime() + trialDays * dayMs) : null;
  return { startedAt: now, trialEndsAt, currentPeriodEnd: trialEndsAt ?? periodAfter(now, period) };
}

/** Begins the next period; one that was cancelled ends. */
function renewed(books: TestSubscription): Partial<SubscriptionState> {
  const { currentPeriodEnd, period, cancelAtPeriodEnd } = books;
  if (currentPeriodEnd === null) return {};
  if (cancelAtPeriodEnd) return { endedAt: currentPeriodEnd };
  return {
    ...{ unpaidSince: null, refundedAt: null, disputedAt: null },
    currentPeriodEnd: periodAfter(currentPeriodEnd, period),
  };
}

/** Returns the time a period later; the last day of a month that is shorter. */
function periodAfter(start: Date, period: PlanPeriod): Date {
  const months = period === 'year' ? 12 : 1;
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + months);
  if (end.getUTCDate() !== start.getUTCDate()) end.setUTCDate(0);
  return end;
}
