import { AuditList } from '#web/features/administration/components/audit-list';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/administration/components/administration.css';

/** Shows the audit log. Reads: one per entry shown, and one per person named. */
export default function AdminLogPage() {
  return (
    <AdminPage title={t('admin.log.title')}>
      <h1>{t('admin.log.title')}</h1>
      <p>{t('admin.log.text')}</p>
      <AuditList />
    </AdminPage>
  );
}
