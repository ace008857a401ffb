import type Stripe from 'stripe';
import { isDisputed, type PaymentFacts } from '@trellis/model/commerce/payment-facts';
import type { SubscriptionState } from '@trellis/model/commerce/subscription-state';
import { idOf, timeOf, wholeOf } from '#functions/commerce/stripe-objects';

type Reversals = Pick<PaymentFacts, 'refundedAt' | 'disputedAt' | 'disputeWonAt'>;

/** Returns what became of the money of a charge after it was paid. */
export async function reversalsOf(
  stripe: Stripe,
  { id, refunded, disputed }: Stripe.Charge,
): Promise<Reversals> {
  const refunds = refunded ? (await stripe.refunds.list({ charge: id, limit: 1 })).data : [];
  const disputes = disputed ? (await stripe.disputes.list({ charge: id, limit: 100 })).data : [];
  // A bank's question takes no money.
  const serious = disputes.filter(({ status }) => !status.startsWith('warning_'));
  const won = serious.filter(({ status }) => status === 'won');
  return {
    refundedAt: refunded ? timeOf(refunds[0]?.created ?? 0) : null,
    disputedAt: latest(serious.map(({ created }) => timeOf(created))),
    disputeWonAt: latest(won.map(({ created }) => timeOf(created))),
  };
}

/**
 * Returns what became of the money that was paid last for a subscription: given back if all of it was, disputed if some of it is.
 * Two requests, and one or two for each charge that was reversed.
 */
export async function periodReversalsOf(
  stripe: Stripe,
  subscription: string,
): Promise<Pick<SubscriptionState, 'refundedAt' | 'disputedAt'>> {
  const charges = await lastCharges(stripe, subscription);
  const all = await Promise.all(charges.map((charge) => reversalsOf(stripe, charge)));
  const isGivenBack = all.every(({ refundedAt }) => refundedAt !== null);
  const disputed = all.filter((one) => isDisputed(one));
  return {
    refundedAt: isGivenBack ? latest(all.map(({ refundedAt }) => refundedAt)) : null,
    disputedAt: latest(disputed.map(({ disputedAt }) => disputedAt)),
  };
}

/** Returns the charges by which the latest invoice of a subscription that is paid was paid; none of a trial. */
async function lastCharges(stripe: Stripe, subscription: string): Promise<Stripe.Charge[]> {
  const paid = { status: 'paid' } as const;
  const { data: invoices } = await stripe.invoices.list({ ...paid, subscription, limit: 1 });
  if (invoices[0] === undefined) return [];
  const { data: payments } = await stripe.invoicePayments.list({
    ...{ ...paid, invoice: invoices[0].id, limit: 100 },
    expand: ['data.payment.payment_intent.latest_charge'],
  });
  return payments
    .map(({ payment }) => wholeOf(wholeOf(payment.payment_intent)?.latest_charge))
    .filter((charge) => charge !== null);
}

/** Returns the subscription whose invoice a charge has paid; null if it has paid none. */
export async function subscriptionOfCharge(
  stripe: Stripe,
  { payment_intent: intent }: Stripe.Charge,
): Promise<string | null> {
  if (!intent) return null;
  const payment = { type: 'payment_intent', payment_intent: idOf(intent) } as const;
  const { data } = await stripe.invoicePayments.list({
    payment,
    limit: 1,
    expand: ['data.invoice'],
  });
  const invoice = wholeOf(data[0]?.invoice);
  if (invoice === null || !('parent' in invoice)) return null;
  return invoice.parent?.subscription_details?.metadata?.['subscriptionID'] ?? null;
}

const latest = (moments: (Date | null)[]): Date | null => {
  const times = moments.flatMap((moment) => moment?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times));
};
