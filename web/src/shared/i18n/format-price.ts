import { digitsOf, majorUnits } from '@trellis/model/commerce/money';
import { formatNumber, inLanguage, locale, t } from '#web/shared/i18n/locale';

/** Returns a price in the current language. Prices are stored in minor units. */
export const formatPrice = (minorUnits: number, currency: string): string =>
  minorUnits === 0
    ? t('course.free')
    : kept(
        formatNumber(majorUnits(minorUnits, currency), {
          ...{ style: 'currency', currency, maximumFractionDigits: digitsOf(currency) },
          minimumFractionDigits: digitsOf(currency),
        }),
      );

/** Returns a price that stands in right-to-left text as it should: `US$` in its order, and apart from a date beside it. */
const kept = (price: string): string =>
  inLanguage(locale.get()).dir === 'rtl'
    ? `\u2067${price.replace(/\p{Script=Latin}+\p{Sc}/u, '\u2066$&\u2069')}\u2069`
    : price;
