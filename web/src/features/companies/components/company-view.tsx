import type { ReactNode } from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import { CompanyForm } from '#web/features/companies/components/company-form';
import { Details } from '#web/features/companies/components/details';
import { InvitationList } from '#web/features/companies/components/invitation-list';
import { InviteForm } from '#web/features/companies/components/invite-form';
import { LicenceCard } from '#web/features/companies/components/licence-card';
import { LicenceForm } from '#web/features/companies/components/licence-form';
import { MemberList } from '#web/features/companies/components/member-list';
import {
  useCompany,
  useInvitations,
  useLicences,
  useMembers,
} from '#web/features/companies/data/companies.queries';
import { useCatalog } from '#web/data/catalog.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './companies.css';

/**
 * Shows a company to its admins: members, invitations, licences with their seats and reports; to administrators also what only
 * they change. Reads: the company, the catalogue, and one per member, invitation and licence.
 */
export function CompanyView(props: {
  companyID: string;
  isAdministrator: boolean;
  /** What the company has subscribed to. */
  subscriptions: ReactNode;
}) {
  const { companyID, isAdministrator, subscriptions } = props;
  const company = useCompany(companyID);
  const members = useMembers(companyID);
  const invitations = useInvitations(companyID);
  const licences = useLicences(companyID);
  const catalog = valueOf(useCatalog()) ?? [];
  const titles = new Map(catalog.map(({ id, title }) => [id, title]));
  const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
  if (company.status !== 'ready') return <StateNotice isPage {...company} skeleton={skeleton} />;
  if (members.status !== 'ready') return <StateNotice isPage {...members} skeleton={skeleton} />;
  if (licences.status !== 'ready') return <StateNotice isPage {...licences} skeleton={skeleton} />;
  const shown = { members: members.value, titles };
  return (
    <>
      <h1>
        <bdi>{company.value.name}</bdi>
      </h1>
      <Section id="licences" title={t('companies.licences')}>
        {licences.value.length === 0 && <p>{t('companies.licences.none')}</p>}
        {licences.value.map((licence) => (
          <LicenceCard key={licence.id} licence={licence} {...shown}>
            {isAdministrator && (
              <Details summary={t('companies.licence.change')}>
                <LicenceForm companyID={companyID} licence={licence} courses={catalog} />
              </Details>
            )}
          </LicenceCard>
        ))}
        {isAdministrator && (
          <Details summary={t('companies.licence.new')}>
            <LicenceForm key={licences.value.length} companyID={companyID} courses={catalog} />
          </Details>
        )}
      </Section>
      <Section id="subscriptions" title={t('companies.subscriptions')}>
        {subscriptions}
      </Section>
      <Section id="members" title={t('companies.members')}>
        <MemberList members={members.value} />
      </Section>
      <Section id="invite" title={t('companies.invite.title')}>
        <InviteForm companyID={companyID} licences={licences.value} />
      </Section>
      <Section id="invitations" title={t('companies.invitations')}>
        <InvitationList invitations={valueOf(invitations) ?? []} />
      </Section>
      <Section id="details" title={t('companies.details')}>
        <CompanyForm company={{ ...company.value, id: companyID }} />
      </Section>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="stack company-part" aria-labelledby={`company-${id}`}>
      <h2 id={`company-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
