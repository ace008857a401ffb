import { subscription as schema } from '@trellis/model/commerce/subscription';
import { isLive, type SubscriptionStatus } from '@trellis/model/commerce/subscription-state';
import { subscriptionsOfCompany, subscriptionsOfPerson } from '@trellis/model/queries';
import { openSubscription } from '#functions/commerce/open-subscription.store';
import { settleSubscription } from '#functions/commerce/settle-subscription.store';
import { giveUp } from '#functions/commerce/start-subscription.store';
import { PaymentRefused, type OpenSubscription } from '#functions/commerce/subscription-provider';
import { subscriptionRefusal } from '#functions/commerce/subscription-refusal';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { siteOrigin } from '#functions/runtime/site-origin';

/** Settles a subscription by what its provider says now, and returns its status. */
export async function checkSubscriptionOf(
  uid: string,
  subscriptionID: string,
  mayCheckAny: boolean,
): Promise<SubscriptionStatus> {
  const { subscription, provider } = await openSubscription(uid, subscriptionID, mayCheckAny);
  const status = await settleSubscription(subscriptionID, provider, { type: 'check' });
  return status ?? subscription.status;
}

/** Says whether a subscription ends with its period; one that was never paid is given up. */
export async function storeCancellation(
  uid: string,
  subscriptionID: string,
  isCancelled: boolean,
): Promise<SubscriptionStatus> {
  const { subscription, provider } = await openSubscription(uid, subscriptionID);
  if (isCancelled && subscription.status === 'incomplete') {
    await giveUp(subscription, provider);
    return (await read(refs.subscription(subscriptionID)))?.data.status ?? 'ended';
  }
  if (!isLive(subscription.status)) throw subscriptionRefusal('notLive');
  await provider.setCancelled(subscription, isCancelled);
  const occasion = { type: isCancelled ? 'cancel' : 'resume' };
  return (await settleSubscription(subscriptionID, provider, occasion)) ?? subscription.status;
}

/** Moves a subscription to another plan, at the price that this has now; nothing if it has it. */
export async function storePlan(
  uid: string,
  subscriptionID: string,
  planID: string,
): Promise<SubscriptionStatus> {
  const { subscription, provider } = await openSubscription(uid, subscriptionID);
  if (!isLive(subscription.status)) throw subscriptionRefusal('notLive');
  if (subscription.planID === planID) return subscription.status;
  const plan = (await read(refs.subscriptionPlan(planID)))?.data;
  if (!plan?.isActive) throw subscriptionRefusal('notOffered');
  if (await hasOther(subscription, planID)) throw subscriptionRefusal('alreadyYours');
  const { name: planName, amount, currency, period } = plan;
  const terms = { planID, planName, amount, currency, period };
  try {
    await provider.changeTerms(subscription, terms, subscription.seats);
  } catch (problem) {
    if (problem instanceof PaymentRefused) throw subscriptionRefusal('paymentRefused');
    throw problem;
  }
  const status = await settleSubscription(subscriptionID, provider, { type: 'change plan' });
  return status ?? subscription.status;
}

/** Returns whether the same person or company has another subscription to a plan. */
async function hasOther({ id, userID, companyID }: OpenSubscription, planID: string) {
  const query =
    companyID === null
      ? subscriptionsOfPerson(userID, 100)
      : subscriptionsOfCompany(companyID, 100);
  const known = decodeEach(schema, await queryOf(query).get());
  return known.some((one) => one.id !== id && one.planID === planID && isLive(one.status));
}

/** Returns the page of the provider with the invoices of a subscription. */
export async function findPortal(uid: string, subscriptionID: string): Promise<string> {
  const { subscription, provider } = await openSubscription(uid, subscriptionID);
  if (subscription.customerID === null) throw subscriptionRefusal('notLive');
  return provider.openPortal(subscription, `${siteOrigin()}/subscriptions/${subscriptionID}`);
}
