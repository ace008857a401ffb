import { useLocation, useParams } from 'react-router-dom';
import { BadgeEditor } from '#web/features/admin-badges/components/badge-editor';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/admin-badges/components/admin-badges.css';

/** Shows one badge. Reads: the badge, and one per category. */
export default function AdminBadgePage() {
  const { badgeID = '' } = useParams();
  const isFresh = useLocation().state === 'made';
  return (
    <AdminPage title={t('admin.badge.title')}>
      <h1>{t('admin.badge.title')}</h1>
      <BadgeEditor badgeID={badgeID} isFresh={isFresh} />
    </AdminPage>
  );
}
