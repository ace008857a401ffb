import type { Order } from '@trellis/model/commerce/order';
import { formatDate } from '#web/shared/i18n/dates';
import { formatPrice } from '#web/shared/i18n/format-price';
import { t } from '#web/shared/i18n/locale';

/** Shows when an order was made, at what price, and how it stands. */
export const OrderFacts = ({ amount, currency, createdAt, status }: Order) => (
  <p className="small">
    <span>{formatPrice(amount, currency)}</span>
    {' · '}
    <time dateTime={createdAt.toISOString()}>{formatDate(createdAt, { dateStyle: 'medium' })}</time>
    {' · '}
    <strong>{t(`commerce.status.${status}`)}</strong>
  </p>
);
