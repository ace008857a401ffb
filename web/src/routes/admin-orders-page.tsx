import { Link } from 'react-router-dom';
import { OrderExport } from '#web/features/books/components/order-export';
import { OrderLedger } from '#web/features/commerce/components/order-ledger';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';

/** Shows everybody's orders. Reads: one per order shown, and one per person named. */
export default function AdminOrdersPage() {
  return (
    <AdminPage title={t('admin.orders.title')}>
      <h1>{t('admin.orders.title')}</h1>
      <p>{t('admin.orders.text')}</p>
      <p>
        <Link to="/admin/orders/events">{t('books.trail')}</Link>
      </p>
      <OrderLedger />
      <OrderExport />
    </AdminPage>
  );
}
