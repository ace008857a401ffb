import type { Transaction } from 'firebase-admin/firestore';
import type { ProviderName } from '@trellis/model/commerce/order';
import { subscription as schema, type Subscription } from '@trellis/model/commerce/subscription';
import type { SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { isLive, notBegun } from '@trellis/model/commerce/subscription-state';
import {
  subscriptionsOfCompany,
  subscriptionsOfPerson,
  subscriptionsSince,
} from '@trellis/model/queries';
import { subscriptionProviderOf } from '#functions/commerce/open-subscription.store';
import { chosenProvider } from '#functions/commerce/payment-providers';
import { checkSize } from '#functions/commerce/plan-courses.store';
import { settleSubscription } from '#functions/commerce/settle-subscription.store';
import type {
  OpenSubscription,
  SubscriptionProvider,
} from '#functions/commerce/subscription-provider';
import { subscriptionRefusal } from '#functions/commerce/subscription-refusal';
import { openCompany } from '#functions/companies/manage-company.store';
import { decode } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { limitPerHour } from '#functions/runtime/limit-per-hour';
import { siteOrigin } from '#functions/runtime/site-origin';
import { transact } from '#functions/runtime/transact';

/** Providers close a page to pay on after a day; an older subscription that was not paid gets a new one. */
const openFor = 23 * 3_600_000;

/** So many subscriptions of one person in an hour are none that anybody wants. */
const mostPerHour = 20;

/** The most subscriptions of one person or company that are looked at. */
const mostLookedAt = 100;

type Wish = {
  uid: string;
  planID: string;
  company: { companyID: string; seats: number } | null;
};

/** What the transaction found: the subscription to pay, what has to be closed first, and who pays. */
type Found = {
  subscription: OpenSubscription;
  stale: OpenSubscription[];
  customerID: string | null;
};

/**
 * Returns the subscription to a plan that somebody is about to pay, and where. A second call returns the same one, so that nobody
 * subscribes twice by pressing twice; one that was interrupted is finished by the next.
 */
export async function beginSubscription(
  wish: Wish,
  at = new Date(),
): Promise<{ subscriptionID: string; url: string }> {
  const name = chosenProvider();
  const provider = subscriptionProviderOf(name);
  if (wish.company !== null) await checkCompany(wish, wish.company.companyID);
  const find = () => transact((transaction) => open(transaction, wish, name!, at));
  const first = await find();
  for (const one of first.stale) await giveUp(one, provider);
  // What was to be closed may have been paid in the meantime.
  const { subscription, customerID } = first.stale.length > 0 ? await find() : first;
  const { id } = subscription;
  if (subscription.checkoutUrl !== null)
    return { subscriptionID: id, url: subscription.checkoutUrl };
  const returnUrl = `${siteOrigin()}/subscriptions/${id}`;
  const { checkoutID, url } = await provider.createCheckout(subscription, returnUrl, customerID);
  await refs.subscription(id).ref.update({ checkoutID, checkoutUrl: url });
  return { subscriptionID: id, url };
}

/** Throws unless somebody manages a company, whose licence can hold what the plan includes. */
async function checkCompany({ uid, planID }: Wish, companyID: string): Promise<void> {
  await openCompany(uid, companyID);
  const plan = (await read(refs.subscriptionPlan(planID)))?.data;
  if (plan) await checkSize(plan);
}

/** Closes the checkout of a subscription that nobody is to pay any more, and settles it. */
export async function giveUp(
  subscription: OpenSubscription,
  provider: SubscriptionProvider,
): Promise<void> {
  await provider.closeCheckout(subscription);
  await settleSubscription(subscription.id, provider, { type: 'close checkout' });
}

async function open(
  transaction: Transaction,
  wish: Wish,
  provider: ProviderName,
  at: Date,
): Promise<Found> {
  const { uid, planID, company } = wish;
  const planAt = refs.subscriptionPlan(planID);
  const plan = decode(planAt.schema, await transaction.get(planAt.ref));
  if (!plan?.isActive) throw subscriptionRefusal('notOffered');
  const query = company
    ? subscriptionsOfCompany(company.companyID, mostLookedAt)
    : subscriptionsOfPerson(uid, mostLookedAt);
  const known = decodeEach(schema, await transaction.get(queryOf(query)));
  if (known.some((one) => one.planID === planID && isLive(one.status)))
    throw subscriptionRefusal('alreadyYours');
  const customerID =
    known.find((one) => one.provider === provider && one.customerID !== null)?.customerID ?? null;
  const wanted = newSubscription(wish, plan, provider, hasBegunAny(known) ? 0 : plan.trialDays, at);
  const waiting = known.filter((one) => one.planID === planID && one.status === 'incomplete');
  const reusable = waiting.find((one) => isReusable(one, wanted));
  const stale = waiting.filter((one) => one !== reusable && one.checkoutID !== null);
  if (reusable) return { subscription: reusable, stale, customerID };
  await limitPerHour(
    transaction,
    (since, limit) => subscriptionsSince(uid, since, limit),
    mostPerHour,
    at,
  );
  const { ref } = refs.subscription(refs.subscription('any').ref.parent.doc().id);
  transaction.create(ref, wanted);
  return { subscription: { ...wanted, id: ref.id }, stale, customerID };
}

const hasBegunAny = (known: Subscription[]) => known.some(({ startedAt }) => startedAt !== null);

/** Returns whether a subscription that waits for its payment is the one that is wanted now. */
const isReusable = (one: Subscription, wanted: Subscription): boolean =>
  (['provider', 'amount', 'currency', 'period', 'trialDays', 'seats'] as const).every(
    (field) => one[field] === wanted[field],
  ) && wanted.createdAt.getTime() - one.createdAt.getTime() < openFor;

const newSubscription = (
  { uid, planID, company }: Wish,
  { name, amount, currency, period, graceDays }: SubscriptionPlan,
  provider: ProviderName,
  trialDays: number,
  at: Date,
): Subscription => ({
  ...{ userID: uid, companyID: company?.companyID ?? null, seats: company?.seats ?? 1 },
  ...{ planID, planName: name, amount, currency, period, graceDays, trialDays, provider },
  ...{ checkoutID: null, providerID: null, customerID: null, checkoutUrl: null },
  ...notBegun(),
  ...{ status: 'incomplete', begun: [], looks: 0, createdAt: at },
});
