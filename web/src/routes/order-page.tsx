import { useParams } from 'react-router-dom';
import { OrderPart } from '#web/features/commerce/components/order-view';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows an order to whoever made it; opens the course once it is paid. Two reads. */
export default function OrderPage() {
  const { orderID = '' } = useParams();
  return (
    <MemberPage title={t('commerce.order')}>
      {({ uid }) => <OrderPart uid={uid} orderID={orderID} />}
    </MemberPage>
  );
}
