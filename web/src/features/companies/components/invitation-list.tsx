import { isOpen, type CompanyInvitation } from '@trellis/model/companies/invitation';
import { withdrawInvitation } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useNow } from '#web/shared/use-now';

/** Lists the newest invitations of a company with what became of them. */
export function InvitationList(props: { invitations: (CompanyInvitation & { id: string })[] }) {
  const { run, isRunning, problem } = useCompanyCommand();
  const now = useNow();
  if (props.invitations.length === 0) return <p>{t('companies.invitations.none')}</p>;
  return (
    <>
      <ul className="company-rows">
        {props.invitations.map((invitation) => (
          <li key={invitation.id}>
            <span>
              <bdi>{invitation.email}</bdi>{' '}
              <small className="quiet">{stateOf(invitation, now)}</small>
            </span>
            {invitation.usedAt === null && (
              <button
                type="button"
                className="button plain small"
                disabled={isRunning}
                onClick={() => void run(() => withdrawInvitation(invitation.id))}
              >
                {t('companies.invitations.withdraw', { email: invitation.email })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </>
  );
}

function stateOf(invitation: CompanyInvitation, now: Date): string {
  const { usedAt, expiresAt } = invitation;
  if (usedAt !== null) return t('companies.invitations.accepted', { date: formatDate(usedAt) });
  const state = isOpen(invitation, now) ? 'open' : 'expired';
  return t(`companies.invitations.${state}`, { date: formatDate(expiresAt) });
}
