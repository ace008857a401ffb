import { useState } from 'react';
import type { MemberChange } from '@trellis/model/callables/change-member';
import type { CompanyMember } from '@trellis/model/companies/member';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { changeMember } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import './companies.css';

/** Lists the members of a company, for its admins to change. */
export function MemberList({ members }: { members: CompanyMember[] }) {
  const { run, isRunning, problem } = useCompanyCommand();
  const [leaving, setLeaving] = useState<CompanyMember>();
  const act = ({ companyID, userID }: CompanyMember, change: MemberChange) =>
    void run(() => changeMember({ companyID, uid: userID, change }));
  if (members.length === 0) return <p>{t('companies.members.none')}</p>;
  return (
    <>
      <ul className="company-rows">
        {members.map((member) => {
          const isAdmin = member.role === 'company_admin';
          return (
            <li key={member.userID}>
              <span>
                <bdi>{member.name}</bdi>
                {isAdmin && <small className="quiet"> · {t('companies.member.admin')}</small>}
              </span>
              <span className="row">
                <button
                  type="button"
                  className="button plain small"
                  disabled={isRunning}
                  onClick={() => act(member, isAdmin ? 'make_member' : 'make_admin')}
                >
                  {t(isAdmin ? 'companies.member.toMember' : 'companies.member.toAdmin', {
                    name: member.name,
                  })}
                </button>
                <button
                  type="button"
                  className="button plain small"
                  disabled={isRunning}
                  onClick={() => setLeaving(member)}
                >
                  {t('companies.member.remove', { name: member.name })}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <Problem text={problem} />
      <ConfirmDialog
        isOpen={leaving !== undefined}
        title={t('companies.member.removeTitle', { name: leaving?.name ?? '' })}
        yes={t('companies.member.removeYes')}
        no={t('companies.cancel')}
        onNo={() => setLeaving(undefined)}
        onYes={() => {
          if (leaving) act(leaving, 'remove');
          setLeaving(undefined);
        }}
      >
        <p>{t('companies.member.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}
