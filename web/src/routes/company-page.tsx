import { useParams } from 'react-router-dom';
import { CompanyView } from '#web/features/companies/components/company-view';
import { MemberPage } from '#web/routes/member-page';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

const CompanySubscriptions = lazyWithTexts(
  ['plans', 'commerce', 'course'],
  () => import('#web/features/commerce/components/company-subscriptions'),
);

/** Shows a company to those who manage it; others are denied. */
export default function CompanyPage() {
  const { companyID = '' } = useParams();
  return (
    <MemberPage title={t('companies.company')} kind="stack">
      {({ role }) => (
        <CompanyView
          companyID={companyID}
          isAdministrator={role === 'admin'}
          subscriptions={
            <OptionalPart problem={t('state.failed.text')}>
              <CompanySubscriptions companyID={companyID} />
            </OptionalPart>
          }
        />
      )}
    </MemberPage>
  );
}
