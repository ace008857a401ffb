import { digitsOf, majorUnits } from '@trellis/model/commerce/money';
import type { TextKey } from '#web/shared/i18n/locale';
import { latinDigits } from '#web/shared/latin-digits';

/** Returns a stored price as people write it: `49` or `49.50`, with as many decimals as its currency has. */
export function priceText(minorUnits: number, currency: string): string {
  const amount = majorUnits(minorUnits, currency);
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digitsOf(currency));
}

/** Returns the price in minor units that a text says, in Latin or Arabic digits; NaN if the currency has none such. */
export function priceOf(text: string, currency: string): number {
  const latin = latinDigits(text).replace(/[,٫]/g, '.');
  const found = /^\d+(?:\.(\d+))?$/.exec(latin);
  const digits = digitsOf(currency);
  const isPrice = found !== null && (found[1] ?? '').length <= digits;
  return isPrice ? Math.round(Number(latin) * 10 ** digits) : Number.NaN;
}

/** Returns what to say of a text that is no price in a currency. */
export function priceMistake(currency: string): TextKey {
  const digits = digitsOf(currency);
  if (digits === 0) return 'studio.mistake.priceWhole';
  return digits === 3 ? 'studio.mistake.priceThousandths' : 'studio.mistake.price';
}
