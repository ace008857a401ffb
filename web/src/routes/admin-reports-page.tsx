import { ReportQueue } from '#web/features/moderation/components/report-queue';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';

/** Shows what people have reported. Reads: one per case shown, and one or two per review or post. */
export default function AdminReportsPage() {
  return (
    <AdminPage title={t('admin.reports.title')}>
      <h1>{t('admin.reports.title')}</h1>
      <p>{t('admin.reports.text')}</p>
      <ReportQueue courseID={null} />
    </AdminPage>
  );
}
