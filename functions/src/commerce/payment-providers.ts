import { providerName, type ProviderName } from '@trellis/model/commerce/order';
import { invoiceProvider } from '#functions/commerce/invoice-provider';
import type { PaymentProvider } from '#functions/commerce/payment-provider';
import { stripeProvider } from '#functions/commerce/stripe-provider';

const providers = new Map<ProviderName, PaymentProvider>([
  ['stripe', stripeProvider()],
  ['invoice', invoiceProvider],
]);

/** Adds a provider, or replaces one. */
export const addProvider = (name: ProviderName, provider: PaymentProvider): void =>
  void providers.set(name, provider);

/** Returns a provider by its name; undefined if this installation has none of that name. */
export const providerOf = (name: string): PaymentProvider | undefined => {
  const known = providerName.safeParse(name);
  return known.success ? providers.get(known.data) : undefined;
};

/**
 * Returns the name of a provider in the path of a message to the site: Hosting passes on `/payments/stripe` as it is, and the
 * function’s own address ends with the name alone.
 */
export const providerIn = (path: string): string => path.replace(/^\/(payments\/)?/, '');

/** Returns who takes the money for new orders, as `functions/.env` says; undefined if nobody does. */
export const chosenProvider = (): ProviderName | undefined =>
  providerName.safeParse(process.env['PAYMENT_PROVIDER']).data;
