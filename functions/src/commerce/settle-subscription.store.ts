import type { WriteBatch } from 'firebase-admin/firestore';
import { error } from 'firebase-functions/logger';
import { begunAfter, isAskedAgain } from '@trellis/model/commerce/begun-courses';
import type { PaymentEvent } from '@trellis/model/commerce/payment-event';
import { settledBy, type SubscriptionReport } from '@trellis/model/commerce/settled-subscription';
import type { Subscription } from '@trellis/model/commerce/subscription';
import type { SubscriptionStatus } from '@trellis/model/commerce/subscription-state';
import { followSubscription } from '#functions/commerce/follow-subscription.store';
import { includedCourses } from '#functions/commerce/included-courses.store';
import { paymentEventID, type Occasion } from '#functions/commerce/settle-order.store';
import type { SubscriptionProvider } from '#functions/commerce/subscription-provider';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { read, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

type Step = {
  subscriptionID: string;
  before: Subscription;
  after: Subscription;
  occasion: Pick<Occasion, 'type' | 'eventID'>;
  at: Date;
};

/**
 * Brings a subscription up to what its provider says, in one commit with what this did to it; then the courses that were begun
 * by it. What was fetched is written only if nobody has written since before it was fetched; otherwise it is fetched again. So an
 * older state never replaces a newer one. Returns the status; null if there is no such subscription.
 */
export async function settleSubscription(
  subscriptionID: string,
  provider: SubscriptionProvider,
  occasion: Step['occasion'],
  at = new Date(),
): Promise<SubscriptionStatus | null> {
  const step = await retryWithBackoff(async () => {
    const place = refs.subscription(subscriptionID);
    const found = await read(place);
    if (found === null) return null;
    const before = found.data;
    const report = await provider.fetchState({ ...before, id: subscriptionID });
    const after = await settled(before, report, at);
    const made: Step = { subscriptionID, before, after, occasion, at };
    const batch = db.batch();
    // Counted also when nothing is new, so that whoever fetched earlier and is slower cannot write.
    const changes = { ...changesOf(before, after), looks: before.looks + 1 };
    batch.update(place.ref, changes, { lastUpdateTime: found.updateTime });
    await addEvent(batch, made);
    await batch.commit();
    return made;
  });
  if (step === null) return null;
  await followSubscription(subscriptionID, step.before, step.after);
  return step.after.status;
}

/** Returns a subscription with what its provider says of it. What cannot come after the status that it has is left out. */
async function settled(
  before: Subscription,
  report: SubscriptionReport,
  at: Date,
): Promise<Subscription> {
  const after = settledBy(before, report);
  if (after === null) {
    const { status } = before;
    error('impossible state of a subscription', { before: status, after: report.state });
    return before;
  }
  if (!isAskedAgain(before, after)) return after;
  const plan = (await read(refs.subscriptionPlan(after.planID)))?.data;
  if (plan === undefined) return after;
  const included = await includedCourses(
    plan,
    before.begun.map(({ courseID }) => courseID),
  );
  const isOtherPlan = before.planID !== after.planID;
  const named = isOtherPlan && { planName: plan.name, graceDays: plan.graceDays };
  const renamed = { ...after, ...named };
  return { ...renamed, begun: begunAfter(before, renamed, (id) => included.has(id), at) };
}

/** Adds to the books what a look at the provider’s state did; nothing for a message that is there, or a look that did nothing. */
async function addEvent(batch: WriteBatch, step: Step): Promise<void> {
  const { subscriptionID, before, after, occasion, at } = step;
  const { type, eventID } = occasion;
  const isNew = before.status !== after.status || before.planID !== after.planID;
  if (eventID === undefined && !isNew) return;
  const { parent } = refs.paymentEvent('any').ref;
  const id = eventID ?? parent.doc().id;
  const place = refs.paymentEvent(paymentEventID(before.provider, id));
  if (eventID !== undefined && (await read(place)) !== null) return;
  const event: PaymentEvent = {
    ...{ provider: before.provider, type, orderID: '', subscriptionID, createdAt: at },
    ...{ before: before.status, after: after.status },
  };
  batch.create(place.ref, event);
}
