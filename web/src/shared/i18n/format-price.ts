import { digitsOf, majorUnits } from '@trellis/model/commerce/money';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Returns a price in the current language. Prices are stored in minor units. */
export const formatPrice = (minorUnits: number, currency: string): string =>
  minorUnits === 0
    ? t('course.free')
    : formatNumber(majorUnits(minorUnits, currency), {
        ...{ style: 'currency', currency, maximumFractionDigits: digitsOf(currency) },
        minimumFractionDigits: digitsOf(currency),
      });
