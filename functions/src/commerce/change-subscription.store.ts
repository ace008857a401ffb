import { subscription as schema } from '@trellis/model/commerce/subscription';
import { isLive, type SubscriptionStatus } from '@trellis/model/commerce/subscription-state';
import { subscriptionsOfCompany, subscriptionsOfPerson } from '@trellis/model/queries';
import { openSubscription, type Opened } from '#functions/commerce/open-subscription.store';
import { checkSize } from '#functions/commerce/plan-courses.store';
import { settleSubscription } from '#functions/commerce/settle-subscription.store';
import { giveUp } from '#functions/commerce/start-subscription.store';
import {
  PaymentRefused,
  type OpenSubscription,
  type PlanTerms,
} from '#functions/commerce/subscription-provider';
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
  if (subscription.companyID !== null) await checkSize(plan);
  if (await hasOther(subscription, planID)) throw subscriptionRefusal('alreadyYours');
  const { name: planName, amount, currency, period } = plan;
  const terms = { planID, planName, amount, currency, period };
  return changeTerms({ subscription, provider }, terms, subscription.seats);
}

/** Changes how many people of a company a subscription is for; nothing if it is for so many. */
export async function storeSeats(
  uid: string,
  subscriptionID: string,
  seats: number,
): Promise<SubscriptionStatus> {
  const opened = await openSubscription(uid, subscriptionID);
  const { subscription } = opened;
  if (!isLive(subscription.status) || subscription.companyID === null)
    throw subscriptionRefusal('notLive');
  if (subscription.seats === seats) return subscription.status;
  return changeTerms(opened, subscription, seats);
}

/** Has the provider change what is paid for, and settles it. */
async function changeTerms(
  { subscription, provider }: Opened,
  terms: PlanTerms & { planName: string },
  seats: number,
): Promise<SubscriptionStatus> {
  const { planID, planName, amount, currency, period } = terms;
  try {
    await provider.changeTerms(subscription, { planID, planName, amount, currency, period }, seats);
  } catch (problem) {
    if (problem instanceof PaymentRefused) throw subscriptionRefusal('paymentRefused');
    throw problem;
  }
  const type = planID === subscription.planID ? 'change seats' : 'change plan';
  return (await settleSubscription(subscription.id, provider, { type })) ?? subscription.status;
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
