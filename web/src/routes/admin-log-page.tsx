import { AuditList } from '#web/features/administration/components/audit-list';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/administration/components/administration.css';

/** What administrators have done. Reads: one for each line that is shown, and one for each person named. */
export default function AdminLogPage() {
  return (
    <AdminPage title={t('admin.log.title')}>
      <h1>{t('admin.log.title')}</h1>
      <p>{t('admin.log.text')}</p>
      <AuditList />
    </AdminPage>
  );
}
