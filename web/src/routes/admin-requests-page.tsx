import { OpenRequests } from '#web/features/role-requests/components/open-requests';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';

/** Shows who asks to become a teacher. Reads: one per request shown, and one per person. */
export default function AdminRequestsPage() {
  const current = session.use();
  return (
    <AdminPage title={t('admin.requests.title')}>
      <h1>{t('admin.requests.title')}</h1>
      <p>{t('admin.requests.text')}</p>
      {current.status === 'member' && <OpenRequests adminID={current.uid} />}
    </AdminPage>
  );
}
