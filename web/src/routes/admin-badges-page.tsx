import { Link } from 'react-router-dom';
import { BadgeList } from '#web/features/admin-badges/components/badge-list';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/admin-badges/components/admin-badges.css';

/** Shows all badges. Reads: one each. */
export default function AdminBadgesPage() {
  return (
    <AdminPage title={t('admin.badges.title')}>
      <h1>{t('admin.badges.title')}</h1>
      <p>{t('admin.badges.text')}</p>
      <Link className="button primary" to="/admin/badges/new">
        {t('admin.badges.new')}
      </Link>
      <BadgeList />
    </AdminPage>
  );
}
