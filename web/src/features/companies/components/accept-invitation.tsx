import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { isOpen, type CompanyInvitation } from '@trellis/model/companies/invitation';
import { Skeleton } from '#web/design-system/skeleton';
import { WhatIsSeen } from '#web/features/companies/components/what-is-seen';
import { useInvitation } from '#web/features/companies/data/companies.queries';
import { acceptInvitation } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';
import { useNow } from '#web/shared/use-now';

type Accepted = Awaited<ReturnType<typeof acceptInvitation>>;

/** Shows an invitation to whom it is for, and accepts it. `verify` asks to verify the address. One read. */
export function AcceptInvitation(props: { secret: string; member: Member; verify: ReactNode }) {
  const { secret, member, verify } = props;
  const live = useInvitation(secret);
  if (live.status === 'denied' || live.status === 'missing')
    return (
      <div className="notice stack">
        <h1>{t('companies.invitation.notYours')}</h1>
        <p>{t('companies.invitation.notYoursText', { email: member.email })}</p>
      </div>
    );
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="12rem" label={t('state.loading')} />;
    return <StateNotice isPage {...live} skeleton={skeleton} />;
  }
  return <Invitation invitation={live.value} {...{ secret, member, verify }} />;
}

/** Shows an invitation in its states. */
export function Invitation(props: {
  invitation: CompanyInvitation;
  secret: string;
  member: Member;
  verify: ReactNode;
}) {
  const { invitation, secret, member, verify } = props;
  const { companyName: name, licenceID, usedBy, expiresAt } = invitation;
  const { run, isRunning, problem } = useCompanyCommand();
  const [accepted, setAccepted] = useState<Accepted>();
  const now = useNow();
  const mayAccept = isOpen(invitation, now) || usedBy === member.uid;
  return (
    <>
      <h1>{t('companies.invitation.title', { name })}</h1>
      {accepted ? (
        <Welcome name={name} accepted={accepted} />
      ) : !mayAccept ? (
        <p className="notice" role="status">
          {t(usedBy === null ? 'companies.secret.expired' : 'companies.secret.used')}
        </p>
      ) : (
        <>
          <p>
            <span>
              {t(licenceID === null ? 'companies.invitation.join' : 'companies.invitation.seat', {
                name,
              })}
            </span>{' '}
            <span>{t('companies.invitation.until', { date: formatDate(expiresAt) })}</span>
          </p>
          <WhatIsSeen />
          <Problem text={problem} />
          {member.isVerified ? (
            <button
              type="button"
              className="button primary"
              disabled={isRunning}
              onClick={() => void run(async () => setAccepted(await acceptInvitation(secret)))}
            >
              {t('companies.invitation.accept')}
            </button>
          ) : (
            verify
          )}
        </>
      )}
    </>
  );
}

function Welcome({ name, accepted }: { name: string; accepted: Accepted }) {
  const { isWithoutSeat, courseIDs } = accepted;
  return (
    <div className="notice stack" role="status">
      <p>{t('companies.invitation.done', { name })}</p>
      {isWithoutSeat && <p>{t('companies.invitation.noSeat')}</p>}
      <Link
        className="button primary"
        to={courseIDs.length === 1 ? `/courses/${courseIDs[0]}` : '/home'}
      >
        {t('companies.toCourses')}
      </Link>
    </div>
  );
}
