import { useNavigate } from 'react-router-dom';
import { BadgeForm } from '#web/features/admin-badges/components/badge-form';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/admin-badges/components/admin-badges.css';

/** Shows a new badge. Reads: one per category. */
export default function AdminNewBadgePage() {
  const navigate = useNavigate();
  return (
    <AdminPage title={t('admin.badges.new')}>
      <h1>{t('admin.badges.new')}</h1>
      <BadgeForm
        saved={null}
        onMade={(badgeID) =>
          void navigate(`/admin/badges/${badgeID}`, { replace: true, state: 'made' })
        }
      />
    </AdminPage>
  );
}
