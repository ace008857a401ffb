import { Link } from 'react-router-dom';
import type { PaymentEvent } from '@trellis/model/commerce/payment-event';
import { orderStatus, type OrderStatus } from '@trellis/model/commerce/payment-facts';
import { Skeleton } from '#web/design-system/skeleton';
import { usePaymentEvents } from '#web/features/books/data/books.queries';
import type { Pages } from '#web/firebase/live-pages';
import type { QueryState } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './books.css';

/** Shows what payments did to all orders, or to one. One read each. */
export const PaymentTrail = ({ orderID }: { orderID?: string | undefined }) => (
  <TrailView events={usePaymentEvents(orderID)} isOfOne={orderID !== undefined} />
);

/** Shows events, latest first, with a button for older ones. */
export function TrailView(props: { events: QueryState<Pages<PaymentEvent>>; isOfOne: boolean }) {
  const { events, isOfOne } = props;
  if (events.status !== 'ready')
    return (
      <StateNotice {...events} skeleton={<Skeleton height="20rem" label={t('state.loading')} />} />
    );
  const { items, isWhole, isLoading, loadMore } = events.value;
  if (items.length === 0) return <p className="notice">{t('books.none')}</p>;
  return (
    <>
      <ol className="trail-rows card">
        {items.map((event) => (
          <TrailEntry key={event.id} {...{ event, isOfOne }} />
        ))}
      </ol>
      {!isWhole && (
        <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
          {t(isLoading ? 'state.loading' : 'books.older')}
        </button>
      )}
    </>
  );
}

/** Shows when something happened, and what it did to which order or subscription. */
function TrailEntry({ event, isOfOne }: { event: PaymentEvent; isOfOne: boolean }) {
  const { type, provider, orderID, subscriptionID, before, after, createdAt } = event;
  const statuses = { before: t(statusText(before)), after: t(statusText(after)) };
  return (
    <li>
      <p>
        <strong>{before === after ? t('books.stays', statuses) : t('books.step', statuses)}</strong>
      </p>
      <p className="small">
        <bdi>{type}</bdi>
        {' · '}
        <span>{t(`commerce.provider.${provider}`)}</span>
      </p>
      <p className="small quiet">
        <time dateTime={createdAt.toISOString()}>
          {formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'medium' })}
        </time>
        {!isOfOne && (
          <span>
            <span> · </span>
            {subscriptionID === '' ? (
              <Link to={`/admin/orders/${orderID}/events`}>
                {t('books.orderOf', { id: orderID })}
              </Link>
            ) : (
              <span>{t('books.subscriptionOf', { id: subscriptionID })}</span>
            )}
          </span>
        )}
      </p>
    </li>
  );
}

const statusText = (status: PaymentEvent['before']) =>
  isOrderStatus(status)
    ? (`commerce.status.${status}` as const)
    : (`plans.status.${status}` as const);

const isOrderStatus = (status: PaymentEvent['before']): status is OrderStatus =>
  orderStatus.safeParse(status).success;
