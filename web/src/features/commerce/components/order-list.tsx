import type { ReactNode } from 'react';
import type { Order } from '@trellis/model/commerce/order';
import { Skeleton } from '#web/design-system/skeleton';
import type { Pages } from '#web/firebase/live-pages';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './order-list.css';

export type ListedOrder = Order & { id: string };

/** Shows orders, latest first, with a button for older ones. */
export function OrderList(props: {
  orders: QueryState<Pages<Order>>;
  children: (order: ListedOrder) => ReactNode;
}) {
  const { orders, children } = props;
  if (orders.status !== 'ready')
    return (
      <StateNotice {...orders} skeleton={<Skeleton height="20rem" label={t('state.loading')} />} />
    );
  const { items, isWhole, isLoading, loadMore } = orders.value;
  if (items.length === 0) return <p className="notice">{t('commerce.none')}</p>;
  return (
    <>
      <ul className="order-rows">
        {items.map((order) => (
          <li key={order.id} className="card stack">
            {children(order)}
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
          {t(isLoading ? 'state.loading' : 'commerce.older')}
        </button>
      )}
    </>
  );
}
