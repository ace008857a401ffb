import { PersonSearch } from '#web/features/administration/components/person-search';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/administration/components/administration.css';

/** Finds a learner. Reads: at most three per search. */
export default function AdminLearnersPage() {
  return (
    <AdminPage title={t('admin.learners.title')}>
      <h1>{t('admin.learners.title')}</h1>
      <PersonSearch />
    </AdminPage>
  );
}
