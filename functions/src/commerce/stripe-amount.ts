import { digitsOf } from '@trellis/model/commerce/money';

/** The currencies that Stripe counts without minor units: not quite those of ISO 4217. */
const withoutMinor = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
);

/**
 * Returns an amount as Stripe counts it. Throws if it cannot: Stripe takes no parts of the currencies that it counts without,
 * and thousandths only by tens.
 */
export function stripeAmount(amount: number, currency: string): number {
  const digits = digitsOf(currency);
  const factor = digits === 3 ? 1 : 10 ** ((withoutMinor.has(currency) ? 0 : 2) - digits);
  const converted = amount * factor;
  const step = digits === 3 ? 10 : digits === 0 && factor > 1 ? factor : 1;
  if (!Number.isInteger(converted) || converted % step !== 0)
    throw new Error(`Stripe cannot take ${amount} of ${currency}.`);
  return converted;
}
