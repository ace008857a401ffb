import { useParams } from 'react-router-dom';
import { CompanyView } from '#web/features/companies/components/company-view';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows a company to those who manage it; others are denied. */
export default function CompanyPage() {
  const { companyID = '' } = useParams();
  return (
    <MemberPage title={t('companies.company')} kind="stack">
      {({ role }) => <CompanyView companyID={companyID} isAdministrator={role === 'admin'} />}
    </MemberPage>
  );
}
