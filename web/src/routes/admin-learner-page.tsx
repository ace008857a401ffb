import { useParams } from 'react-router-dom';
import { LearnerView } from '#web/features/administration/components/learner-view';
import { AdminCertificates } from '#web/features/certificates/components/admin-certificates';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/administration/components/administration.css';

/** Shows one learner. Reads: four, one per certificate and entry shown, and one per administrator named. */
export default function AdminLearnerPage() {
  const { uid = '' } = useParams();
  return (
    <AdminPage title={t('admin.learners.title')}>
      <LearnerView uid={uid} certificates={<AdminCertificates uid={uid} />} />
    </AdminPage>
  );
}
