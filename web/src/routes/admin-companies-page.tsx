import { useNavigate } from 'react-router-dom';
import { CompanyList } from '#web/features/companies/components/company-list';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';

/** Lists companies, and creates one. Reads: one per company. */
export default function AdminCompaniesPage() {
  const navigate = useNavigate();
  return (
    <AdminPage title={t('admin.companies.title')}>
      <h1>{t('admin.companies.title')}</h1>
      <p>{t('admin.companies.text')}</p>
      <CompanyList onCreated={(companyID) => void navigate(`/companies/${companyID}`)} />
    </AdminPage>
  );
}
