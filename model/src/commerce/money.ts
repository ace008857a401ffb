/** Currencies without minor units, and those with thousandths (ISO 4217); all others have hundredths. */
const withoutMinor = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
);
const withThousandths = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Returns how many digits follow the decimal point in a currency. */
export const digitsOf = (currency: string): number =>
  withoutMinor.has(currency) ? 0 : withThousandths.has(currency) ? 3 : 2;

/** Returns an amount in major units, such as 49.5 for 4950 cents. */
export const majorUnits = (amount: number, currency: string): number =>
  amount / 10 ** digitsOf(currency);
