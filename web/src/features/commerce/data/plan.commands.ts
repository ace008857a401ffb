import { doc, runTransaction } from 'firebase/firestore';
import { subscriptionPlanPath } from '@trellis/model/commerce/paths';
import { subscriptionPlan, type SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/**
 * Saves a plan that was `before` when it was opened; null for a new one. Throws `conflict` if somebody has changed it since.
 */
export async function savePlan(
  planID: string,
  before: SubscriptionPlan | null,
  after: SubscriptionPlan,
): Promise<void> {
  const db = await firebaseFirestore();
  const record = doc(db, subscriptionPlanPath(planID));
  await runTransaction(db, async (transaction) => {
    const found = await transaction.get(record);
    const current = found.exists() ? decode(subscriptionPlan, found.data()) : null;
    if (current !== null && (before === null || !isSamePlan(current, before)))
      throw Object.assign(new Error('The plan is not as it was.'), { code: 'conflict' });
    transaction.set(record, after);
  });
}

/** Offers a plan or withdraws it, whatever else has changed in it. */
export async function offerPlan(planID: string, isActive: boolean): Promise<void> {
  const db = await firebaseFirestore();
  const record = doc(db, subscriptionPlanPath(planID));
  await runTransaction(db, async (transaction) => {
    const found = await transaction.get(record);
    if (found.exists()) transaction.update(record, { isActive });
  });
}

const isSamePlan = (one: SubscriptionPlan, other: SubscriptionPlan): boolean =>
  JSON.stringify(subscriptionPlan.parse(one)) === JSON.stringify(subscriptionPlan.parse(other));
