import { useParams } from 'react-router-dom';
import { VerifyAddress } from '#web/features/account/components/verify-address';
import { AcceptInvitation } from '#web/features/companies/components/accept-invitation';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows an invitation to a company, after signing in or up. One read. */
export default function InvitationPage() {
  const { secret = '' } = useParams();
  return (
    <MemberPage title={t('companies.invitation')} kind="narrow stack">
      {(member) => <AcceptInvitation secret={secret} member={member} verify={<VerifyAddress />} />}
    </MemberPage>
  );
}
