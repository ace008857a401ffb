import type Stripe from 'stripe';
import { noFacts } from '@trellis/model/commerce/payment-facts';
import {
  BadEvent,
  type EventSubject,
  type OpenOrder,
  type PaymentProvider,
  type PaymentReport,
} from '#functions/commerce/payment-provider';
import { stripeAmount } from '#functions/commerce/stripe-amount';
import { stripeSubscriptions, subscriptionOfEvent } from '#functions/commerce/stripe-subscriptions';
import { idOf, timeOf, wholeOf } from '#functions/commerce/stripe-objects';
import { reversalsOf, subscriptionOfCharge } from '#functions/commerce/stripe-reversals';
import { stripeKey, stripeWebhookSecret } from '#functions/commerce/stripe-keys';

/** Where Stripe's API is; another place in tests. */
type Place = Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'>;

/** A message signed longer ago is refused, so that none can be sent again later. */
const maxAgeSeconds = 300;

/** Stripe takes the money: its Checkout is the page to pay on, with its taxes and promotion codes. */
export function stripeProvider(place: Place = {}): PaymentProvider {
  let made: Promise<Stripe> | undefined;
  // Loaded when it is first used: it is large, and most functions never take money.
  const open = async () => {
    const { default: Client } = await import('stripe');
    return new Client(stripeKey.value(), { ...place, maxNetworkRetries: 2, timeout: 20_000 });
  };
  const client = () => (made ??= open());

  const fetchState = async (order: OpenOrder): Promise<PaymentReport> =>
    order.providerID === null
      ? { facts: noFacts(), receiptUrl: null }
      : readPayment(await client(), order, order.providerID);

  return {
    async createCheckout(order, returnUrl) {
      const { id, url } = await (
        await client()
      ).checkout.sessions.create(checkoutOf(order, returnUrl), {
        idempotencyKey: `checkout:${order.id}`,
      });
      return { providerID: id, url };
    },
    fetchState,
    async verifyEvent(body, headers) {
      const stripe = await client();
      const signature = headers['stripe-signature'];
      let event: Stripe.Event;
      try {
        event = stripe.webhooks.constructEvent(
          body,
          String(signature),
          stripeWebhookSecret.value(),
          maxAgeSeconds,
        );
      } catch (problem) {
        throw new BadEvent(String(problem));
      }
      // A message of Stripe's test mode says nothing of real money, and the other way round.
      if (event.livemode !== /^(sk|rk)_live_/.test(stripeKey.value())) return null;
      const { id, type } = event;
      const subject = await subjectOf(stripe, event);
      return subject && { id, type, ...subject };
    },
    async refund(order) {
      const stripe = await client();
      const { payment_intent: payment } = await stripe.checkout.sessions.retrieve(
        order.providerID ?? '',
      );
      if (payment !== null)
        await stripe.refunds.create(
          { payment_intent: idOf(payment) },
          { idempotencyKey: `refund:${order.id}` },
        );
      const report = await fetchState(order);
      // What a promotion code made free has no money to give back.
      const refundedAt = payment === null ? new Date() : report.facts.refundedAt;
      return { ...report, facts: { ...report.facts, refundedAt } };
    },
    subscriptions: stripeSubscriptions(client),
  };
}

function checkoutOf(order: OpenOrder, returnUrl: string): Stripe.Checkout.SessionCreateParams {
  const { id, courseTitle, amount, currency } = order;
  const metadata = { orderID: id };
  return {
    mode: 'payment',
    client_reference_id: id,
    metadata,
    payment_intent_data: { metadata },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: stripeAmount(amount, currency),
          product_data: { name: courseTitle },
        },
      },
    ],
    allow_promotion_codes: true,
    automatic_tax: { enabled: process.env['STRIPE_TAX'] === 'true' },
    success_url: returnUrl,
    cancel_url: returnUrl,
  };
}

/** Returns the order or the subscription that an event concerns; null if it concerns none. */
async function subjectOf(stripe: Stripe, event: Stripe.Event): Promise<EventSubject | null> {
  const subscriptionID = subscriptionOfEvent(event);
  if (subscriptionID !== null) return { subscriptionID };
  const { type, data } = event;
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired': {
      const orderID = data.object.client_reference_id;
      return orderID === null ? null : { orderID };
    }
    case 'charge.refunded':
      return paidBy(stripe, data.object);
    case 'charge.dispute.created':
    case 'charge.dispute.closed':
      return paidBy(stripe, await stripe.charges.retrieve(idOf(data.object.charge)));
    default:
      return null;
  }
}

/** Returns what was paid by a charge; null if it is nothing of this site. */
async function paidBy(stripe: Stripe, charge: Stripe.Charge): Promise<EventSubject | null> {
  const orderID = charge.metadata['orderID'];
  if (orderID !== undefined) return { orderID };
  const subscriptionID = await subscriptionOfCharge(stripe, charge);
  return subscriptionID === null ? null : { subscriptionID };
}

async function readPayment(stripe: Stripe, order: OpenOrder, id: string): Promise<PaymentReport> {
  const session = await stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent.latest_charge'],
  });
  checkSession(session, order);
  const intent = wholeOf(session.payment_intent);
  const charge = wholeOf(intent?.latest_charge);
  const isPaid = session.payment_status !== 'unpaid';
  const hasFailed = !isPaid && session.status === 'complete' && isOver(intent);
  return {
    facts: {
      ...noFacts(),
      paidAt: isPaid ? timeOf(charge?.created ?? session.created) : null,
      failedAt: hasFailed ? timeOf(session.created) : null,
      expiredAt: session.status === 'expired' ? timeOf(session.expires_at) : null,
      ...(charge && (await reversalsOf(stripe, charge))),
    },
    receiptUrl: charge?.receipt_url ?? null,
  };
}

/** Throws if a session is not that of the order, at its price. */
function checkSession(session: Stripe.Checkout.Session, order: OpenOrder): void {
  const isOfOrder =
    session.client_reference_id === order.id &&
    session.amount_subtotal === stripeAmount(order.amount, order.currency) &&
    session.currency === order.currency.toLowerCase();
  if (!isOfOrder) throw new Error(`${session.id} is not the checkout of order ${order.id}.`);
}

/** Returns whether a payment that takes days has failed for good. */
const isOver = (intent: Stripe.PaymentIntent | null): boolean =>
  intent !== null && ['requires_payment_method', 'canceled'].includes(intent.status);
