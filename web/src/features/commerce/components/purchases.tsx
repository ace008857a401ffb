import { Link } from 'react-router-dom';
import { OrderFacts } from '#web/features/commerce/components/order-facts';
import { OrderList } from '#web/features/commerce/components/order-list';
import { usePurchases } from '#web/features/commerce/data/order.queries';
import { t } from '#web/shared/i18n/locale';

/** Shows what somebody has bought, latest first. One read each. */
export const Purchases = ({ uid }: { uid: string }) => (
  <OrderList orders={usePurchases(uid)}>
    {(order) => (
      <>
        <h2>
          <Link to={`/orders/${order.id}`}>
            <bdi>{order.courseTitle}</bdi>
          </Link>
        </h2>
        <OrderFacts {...order} />
        {order.receiptUrl !== null && <a href={order.receiptUrl}>{t('commerce.receipt')}</a>}
      </>
    )}
  </OrderList>
);
