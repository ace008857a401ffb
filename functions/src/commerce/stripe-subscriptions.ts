import type Stripe from 'stripe';
import type { SubscriptionReport } from '@trellis/model/commerce/settled-subscription';
import { planPrice } from '@trellis/model/commerce/subscription-plan';
import { notBegun, type SubscriptionState } from '@trellis/model/commerce/subscription-state';
import { stripeAmount } from '#functions/commerce/stripe-amount';
import { idOf, timeOf } from '#functions/commerce/stripe-objects';
import { periodReversalsOf } from '#functions/commerce/stripe-reversals';
import {
  PaymentRefused,
  type OpenSubscription,
  type PlanTerms,
  type SubscriptionProvider,
} from '#functions/commerce/subscription-provider';

/** Stripe takes the money of each period: Checkout begins a subscription, Billing renews it, and its portal shows invoices. */
export const stripeSubscriptions = (client: () => Promise<Stripe>): SubscriptionProvider => ({
  async createCheckout(subscription, returnUrl, customerID) {
    const stripe = await client();
    const price = await priceOf(stripe, subscription, subscription.planName);
    const { id, url } = await stripe.checkout.sessions.create(
      checkoutOf(subscription, price, returnUrl, customerID),
      { idempotencyKey: `subscription:${subscription.id}` },
    );
    return { checkoutID: id, url: url ?? '' };
  },
  async closeCheckout({ checkoutID }) {
    const { sessions } = (await client()).checkout;
    if (checkoutID === null) return;
    const { status } = await sessions.retrieve(checkoutID);
    if (status === 'open') await sessions.expire(checkoutID);
  },
  fetchState: async (subscription) => readSubscription(await client(), subscription),
  async changeTerms(subscription, terms, seats) {
    const stripe = await client();
    const price = await priceOf(stripe, terms, terms.planName);
    const id = subscription.providerID ?? '';
    const { items } = await stripe.subscriptions.retrieve(id);
    try {
      await stripe.subscriptions.update(id, {
        items: [{ id: items.data[0]?.id ?? '', price, quantity: seats }],
        proration_behavior: 'create_prorations',
        // Without the money for it nothing is changed.
        payment_behavior: 'error_if_incomplete',
      });
    } catch (problem) {
      if (isRefused(problem)) throw new PaymentRefused(String(problem));
      throw problem;
    }
  },
  async setCancelled({ providerID }, isCancelled) {
    const stripe = await client();
    const { cancel_at: end } = await stripe.subscriptions.retrieve(providerID ?? '');
    const isDated = !isCancelled && end !== null;
    await stripe.subscriptions.update(
      providerID ?? '',
      isDated ? { cancel_at: '' } : { cancel_at_period_end: isCancelled },
    );
  },
  async openPortal({ customerID }, returnUrl) {
    const { url } = await (
      await client()
    ).billingPortal.sessions.create({ customer: customerID ?? '', return_url: returnUrl });
    return url;
  },
});

/** Returns the subscription that a message of Stripe is about; null if it is about none of this site. */
export function subscriptionOfEvent({ type, data }: Stripe.Event): string | null {
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return data.object.metadata?.['subscriptionID'] ?? null;
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
      return data.object.metadata['subscriptionID'] ?? null;
    case 'invoice.paid':
    case 'invoice.payment_failed':
      return data.object.parent?.subscription_details?.metadata?.['subscriptionID'] ?? null;
    default:
      return null;
  }
}

const checkoutOf = (
  { id, seats, trialDays }: OpenSubscription,
  price: string,
  returnUrl: string,
  customerID: string | null,
): Stripe.Checkout.SessionCreateParams => ({
  mode: 'subscription',
  client_reference_id: id,
  metadata: { subscriptionID: id },
  subscription_data: {
    metadata: { subscriptionID: id },
    ...(trialDays > 0 && { trial_period_days: trialDays }),
  },
  line_items: [{ quantity: seats, price }],
  ...(customerID !== null && { customer: customerID }),
  allow_promotion_codes: true,
  automatic_tax: { enabled: process.env['STRIPE_TAX'] === 'true' },
  success_url: returnUrl,
  cancel_url: returnUrl,
});

/** Names a price by all that it depends on, so that a plan whose price changes has another one at Stripe. */
const keyOf = ({ planID, amount, currency, period }: PlanTerms): string =>
  `trellis:${planID}:${amount}:${currency}:${period}`;

/** Returns the terms that a price was named by; null if it is not one of this site’s. */
function termsOf(key: string | null): PlanTerms | null {
  const [, planID, amount, currency, period] =
    /^trellis:([^:]+):(\d+):(\w+):(\w+)$/.exec(key ?? '') ?? [];
  const price = planPrice.safeParse({ amount: Number(amount), currency, period });
  return planID !== undefined && price.success ? { planID, ...price.data } : null;
}

/** Returns the price of a plan at Stripe, which is made when it is first needed. */
async function priceOf(stripe: Stripe, terms: PlanTerms, name: string): Promise<string> {
  const key = keyOf(terms);
  const { data } = await stripe.prices.list({ lookup_keys: [key], active: true, limit: 1 });
  if (data[0]) return data[0].id;
  const { currency, period } = terms;
  const made = await stripe.prices.create(
    {
      lookup_key: key,
      currency: currency.toLowerCase(),
      unit_amount: stripeAmount(terms.amount, currency),
      recurring: { interval: period },
      product_data: { name },
    },
    { idempotencyKey: key },
  );
  return made.id;
}

async function readSubscription(
  stripe: Stripe,
  { id, checkoutID, providerID }: OpenSubscription,
): Promise<SubscriptionReport> {
  const nothing = {
    state: notBegun(),
    providerID: null,
    customerID: null,
    terms: null,
    seats: null,
  };
  if (checkoutID === null) return nothing;
  const session = providerID === null ? await stripe.checkout.sessions.retrieve(checkoutID) : null;
  if (session !== null && session.client_reference_id !== id)
    throw new Error(`${session.id} is not the checkout of subscription ${id}.`);
  const begun = providerID ?? (session?.subscription ? idOf(session.subscription) : null);
  if (begun === null) {
    const endedAt = session?.status === 'expired' ? timeOf(session.expires_at) : null;
    return { ...nothing, state: { ...notBegun(), endedAt } };
  }
  const found = await stripe.subscriptions.retrieve(begun);
  const item = found.items.data[0];
  if (found.metadata['subscriptionID'] !== id || item === undefined)
    throw new Error(`${found.id} is not subscription ${id}.`);
  return {
    state: { ...stateOf(found, item), ...(await periodReversalsOf(stripe, found.id)) },
    providerID: found.id,
    customerID: idOf(found.customer),
    terms: termsOf(item.price.lookup_key),
    seats: item.quantity ?? 1,
  };
}

type SaidByItself = Omit<SubscriptionState, 'refundedAt' | 'disputedAt'>;

function stateOf(found: Stripe.Subscription, item: Stripe.SubscriptionItem): SaidByItself {
  const { status, start_date: start, trial_end: trial, cancel_at: end } = found;
  const hasBegun = status !== 'incomplete' && status !== 'incomplete_expired';
  const isOver = status === 'canceled' || status === 'incomplete_expired';
  const isUnpaid = ['past_due', 'unpaid', 'paused'].includes(status);
  // Stripe moves on to the next period before it is paid.
  const paidUntil = isUnpaid ? item.current_period_start : item.current_period_end;
  return {
    startedAt: hasBegun ? timeOf(start) : null,
    trialEndsAt: trial === null ? null : timeOf(trial),
    currentPeriodEnd: hasBegun ? timeOf(paidUntil) : null,
    unpaidSince: isUnpaid ? timeOf(paidUntil) : null,
    cancelAtPeriodEnd:
      found.cancel_at_period_end || (end !== null && end <= item.current_period_end),
    endedAt: isOver ? timeOf(found.ended_at ?? found.canceled_at ?? found.created) : null,
  };
}

const isRefused = (problem: unknown): boolean =>
  problem instanceof Error && Reflect.get(problem, 'statusCode') === 402;
