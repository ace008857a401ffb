import { useState, type FormEvent } from 'react';
import type { InvitedLine } from '@trellis/model/callables/invite-members';
import { mostAddresses, readAddresses } from '@trellis/model/companies/address-list';
import { invitationDays } from '@trellis/model/companies/invitation';
import type { MemberRole } from '@trellis/model/companies/member';
import { ChooseFile } from '#web/design-system/choose-file';
import { Choice } from '#web/design-system/field';
import { InvitedLines } from '#web/features/companies/components/invited-lines';
import type { ListedLicence } from '#web/features/companies/data/companies.queries';
import { inviteMembers } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';

/** No list of addresses is larger. */
const largestFile = 60_000;

/** Invites people by their addresses, typed or from a CSV file, and shows the links once. */
export function InviteForm({
  companyID,
  licences,
}: {
  companyID: string;
  licences: ListedLicence[];
}) {
  const { run, isRunning, problem } = useCompanyCommand();
  const [list, setList] = useState('');
  const [mistake, setMistake] = useState<string>();
  const [lines, setLines] = useState<InvitedLine[]>();
  const found = readAddresses(list).filter((one) => one.problem === null).length;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const count = readAddresses(list).length;
    setMistake(undefined);
    if (count === 0) return setMistake(t('companies.invite.empty'));
    if (count > mostAddresses) return setMistake(t('companies.invite.tooLong'));
    const role: MemberRole = chosen.get('role') === 'company_admin' ? 'company_admin' : 'member';
    const licenceID = String(chosen.get('licence') ?? '') || null;
    void run(async () => {
      setLines(await inviteMembers({ companyID, list, role, licenceID }));
      setList('');
    });
  };
  const take = async (file: File) => {
    setMistake(undefined);
    if (file.size > largestFile) return setMistake(t('companies.invite.tooLarge'));
    setList(await file.text());
  };
  return (
    <>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor="invite-list">{t('companies.invite.list')}</label>
          <textarea
            id="invite-list"
            dir="ltr"
            rows={4}
            value={list}
            maxLength={largestFile}
            aria-invalid={mistake !== undefined}
            aria-describedby={mistake ? 'invite-mistake invite-hint' : 'invite-hint'}
            onChange={(event) => setList(event.currentTarget.value)}
          />
          {mistake && (
            <small id="invite-mistake" className="mistake" role="alert">
              {mistake}
            </small>
          )}
          <small id="invite-hint">{t('companies.invite.hint', { count: mostAddresses })}</small>
        </div>
        <ChooseFile
          accept=".csv,.txt,text/csv,text/plain"
          label={t('companies.invite.file')}
          hint={t('companies.invite.fileHint')}
          isBusy={isRunning}
          onChoose={(file) => void take(file)}
        />
        <Choice name="role" label={t('companies.invite.role')} defaultValue="member">
          <option value="member">{t('companies.role.member')}</option>
          <option value="company_admin">{t('companies.role.company_admin')}</option>
        </Choice>
        {licences.length > 0 && (
          <Choice name="licence" label={t('companies.invite.seat')} defaultValue={licences[0]!.id}>
            {licences.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value="">{t('companies.invite.noSeat')}</option>
          </Choice>
        )}
        <Problem text={problem} />
        <button className="button primary" disabled={isRunning}>
          {found === 0 ? t('companies.invite.title') : t('companies.invite.go', { count: found })}
        </button>
      </form>
      <div role="status">
        {lines && (
          <>
            <p>
              <span>
                {t('companies.invite.done', {
                  count: lines.filter(({ secret }) => secret !== null).length,
                })}
              </span>{' '}
              <span>{t('companies.invite.once', { count: invitationDays })}</span>
            </p>
            <InvitedLines lines={lines} />
          </>
        )}
      </div>
    </>
  );
}
