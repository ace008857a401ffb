import { Link, useParams } from 'react-router-dom';
import { PaymentTrail } from '#web/features/books/components/payment-trail';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';

/** Shows what payments did to all orders, or to one. Reads: one per event shown. */
export default function AdminOrderEventsPage() {
  const { orderID } = useParams();
  return (
    <AdminPage title={t('books.trail')}>
      <h1>{t('books.trail')}</h1>
      {orderID === undefined ? (
        <p>{t('books.trailText')}</p>
      ) : (
        <p>
          <Link to={`/orders/${orderID}`}>{t('books.orderOf', { id: orderID })}</Link>
        </p>
      )}
      <PaymentTrail key={orderID} orderID={orderID} />
      <p className="row">
        {orderID !== undefined && (
          <Link to="/admin/orders/events" className="button">
            {t('books.all')}
          </Link>
        )}
        <Link to="/admin/orders" className="button">
          {t('admin.orders.title')}
        </Link>
      </p>
    </AdminPage>
  );
}
