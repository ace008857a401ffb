import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useNameOf } from '#web/data/profile.queries';
import {
  OrderActionDialog,
  type OrderAction,
} from '#web/features/commerce/components/order-action-dialog';
import { OrderFacts } from '#web/features/commerce/components/order-facts';
import { OrderList, type ListedOrder } from '#web/features/commerce/components/order-list';
import { useOrders } from '#web/features/commerce/data/order.queries';
import { t } from '#web/shared/i18n/locale';

/** Shows everybody's orders to an administrator. One read each, and one per person named. */
export const OrderLedger = () => (
  <OrderList orders={useOrders()}>{(order) => <LedgerEntry order={order} />}</OrderList>
);

/** Shows an order with its buyer, and what can be done to it. */
function LedgerEntry({ order }: { order: ListedOrder }) {
  const name = useNameOf(order.userID);
  return <EntryView order={order} name={name} />;
}

/** Returns what an administrator can do to an order. */
const actionOf = ({ status, provider }: ListedOrder): OrderAction | undefined => {
  if (status === 'paid' || status === 'disputed') return 'refund';
  return status === 'pending' && provider === 'invoice' ? 'markPaid' : undefined;
};

export function EntryView({ order, name }: { order: ListedOrder; name: string }) {
  const [isOpen, setOpen] = useState(false);
  const action = actionOf(order);
  return (
    <>
      <h2>
        <bdi>{order.courseTitle}</bdi>
      </h2>
      <p>
        <Link to={`/admin/learners/${encodeURIComponent(order.userID)}`}>
          <bdi>{name}</bdi>
        </Link>
      </p>
      <OrderFacts {...order} />
      <p className="small quiet">
        <span>{t(`commerce.provider.${order.provider}`)}</span>
        {' · '}
        <bdi>{order.id}</bdi>
        {' · '}
        <Link to={`/admin/orders/${order.id}/events`}>{t('commerce.trail')}</Link>
      </p>
      {action && (
        <div className="row">
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {t(`commerce.${action}.open`)}
          </button>
        </div>
      )}
      {isOpen && action && (
        <OrderActionDialog orderID={order.id} action={action} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
