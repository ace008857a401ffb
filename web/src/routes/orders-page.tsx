import { Link, useParams } from 'react-router-dom';
import { OrderPart } from '#web/features/commerce/components/order-view';
import { Purchases } from '#web/features/commerce/components/purchases';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows what a learner has bought, one read each; or one order, which opens the course once it is paid. */
export default function OrdersPage() {
  const { orderID } = useParams();
  return (
    <MemberPage title={t(orderID ? 'commerce.order' : 'commerce.purchases')}>
      {({ uid, role }) =>
        orderID ? (
          <OrderPart key={orderID} {...{ uid, orderID }} keepsBooks={role === 'admin'} />
        ) : (
          <>
            <h1>{t('commerce.purchases')}</h1>
            <Purchases uid={uid} />
            <p>
              <Link to="/subscriptions">{t('commerce.subscriptions')}</Link>
            </p>
          </>
        )
      }
    </MemberPage>
  );
}
