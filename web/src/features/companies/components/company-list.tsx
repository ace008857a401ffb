import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { CompanyForm } from '#web/features/companies/components/company-form';
import { useCompanies } from '#web/features/companies/data/companies.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './companies.css';

/** Lists all companies for administrators, and creates one. */
export function CompanyList({ onCreated }: { onCreated: (companyID: string) => void }) {
  const companies = useCompanies();
  const skeleton = <Skeleton height="12rem" label={t('state.loading')} />;
  return (
    <>
      {companies.status !== 'ready' ? (
        <StateNotice {...companies} skeleton={skeleton} />
      ) : companies.value.length === 0 ? (
        <p>{t('companies.none')}</p>
      ) : (
        <ul className="company-rows">
          {companies.value.map(({ id, name, email }) => (
            <li key={id}>
              <Link to={`/companies/${id}`}>
                <bdi>{name}</bdi>
              </Link>
              <bdi className="quiet">{email}</bdi>
            </li>
          ))}
        </ul>
      )}
      <section className="card stack company-card" aria-labelledby="new-company">
        <h2 id="new-company">{t('companies.new')}</h2>
        <CompanyForm onSaved={onCreated} />
      </section>
    </>
  );
}
