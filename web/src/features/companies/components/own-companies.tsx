import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { CompanyMember } from '@trellis/model/companies/member';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Skeleton } from '#web/design-system/skeleton';
import { RedeemKey } from '#web/features/companies/components/redeem-key';
import { WhatIsSeen } from '#web/features/companies/components/what-is-seen';
import { useCompany, useOwnCompanies } from '#web/features/companies/data/companies.queries';
import { changeMember } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import './companies.css';

/** Shows the companies that somebody is in, lets them leave, and redeems keys. Two reads for each company. */
export default function OwnCompanies({ uid }: { uid: string }) {
  const own = useOwnCompanies(uid);
  const skeleton = <Skeleton height="9rem" label={t('state.loading')} />;
  return (
    <>
      {own.status === 'ready' ? (
        <>
          {own.value.length === 0 ? <p>{t('companies.own.none')}</p> : <WhatIsSeen />}
          <ul className="company-rows">
            {own.value.map((place) => (
              <OwnCompany key={place.id} place={place} />
            ))}
          </ul>
        </>
      ) : (
        <StateNotice {...own} skeleton={skeleton} />
      )}
      <RedeemKey />
    </>
  );
}

function OwnCompany({ place }: { place: CompanyMember }) {
  const { companyID, userID, role } = place;
  const { run, isRunning, problem } = useCompanyCommand();
  const [isAsked, setAsked] = useState(false);
  const name = valueOf(useCompany(companyID))?.name ?? '…';
  return (
    <li>
      <bdi>{name}</bdi>
      <span className="row">
        {role === 'company_admin' && (
          <Link className="button small" to={`/companies/${companyID}`}>
            {t('companies.own.manage', { name })}
          </Link>
        )}
        <button
          type="button"
          className="button plain small"
          disabled={isRunning}
          onClick={() => setAsked(true)}
        >
          {t('companies.own.leave', { name })}
        </button>
      </span>
      <Problem text={problem} />
      <ConfirmDialog
        isOpen={isAsked}
        title={t('companies.own.leaveTitle', { name })}
        yes={t('companies.own.leaveYes')}
        no={t('companies.cancel')}
        onNo={() => setAsked(false)}
        onYes={() => {
          setAsked(false);
          void run(() => changeMember({ companyID, uid: userID, change: 'leave' }));
        }}
      >
        <p>{t('companies.own.leaveText')}</p>
      </ConfirmDialog>
    </li>
  );
}
