import { defineSecret } from 'firebase-functions/params';

/** The secret key of the school's Stripe account. */
export const stripeKey = defineSecret('STRIPE_KEY');

/** What Stripe signs its messages to this site with. */
export const stripeWebhookSecret = defineSecret('STRIPE_WEBHOOK_SECRET');

/** The secrets that functions need, none of them in a school without Stripe. */
export const paymentSecrets =
  process.env['PAYMENT_PROVIDER'] === 'stripe' ? [stripeKey, stripeWebhookSecret] : [];
