import { digitsOf, majorUnits } from '@trellis/model/commerce/money';
import { formatNumber, isolated, t } from '#web/shared/i18n/locale';

/**
 * Returns a price in the current language. Prices are stored in minor units. In Arabic text, `US$` keeps its order, and the price
 * stands apart from a date beside it.
 */
export const formatPrice = (minorUnits: number, currency: string): string =>
  minorUnits === 0
    ? t('course.free')
    : isolated(
        formatNumber(majorUnits(minorUnits, currency), {
          ...{ style: 'currency', currency, minimumFractionDigits: digitsOf(currency) },
        }).replace(/[A-Z]+\$/, '\u2066$&\u2069'),
      );
