import { useState, type FormEvent } from 'react';
import { Link } from 'react-router-dom';
import { Field } from '#web/design-system/field';
import { redeemLicenceKey } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';

/** Takes a seat by a key that somebody was given. */
export function RedeemKey() {
  const { run, isRunning, problem } = useCompanyCommand();
  const [isEmpty, setEmpty] = useState(false);
  const [opened, setOpened] = useState<{ companyName: string; courseIDs: string[] }>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = String(new FormData(event.currentTarget).get('key') ?? '').trim();
    setEmpty(key === '');
    setOpened(undefined);
    if (key !== '') void run(async () => setOpened(await redeemLicenceKey(key)));
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        name="key"
        dir="ltr"
        label={t('companies.key')}
        hint={t('companies.keyHint')}
        mistake={isEmpty ? t('companies.keyMissing') : undefined}
        autoComplete="off"
        maxLength={200}
      />
      <Problem text={problem} />
      <div role="status">
        {opened && (
          <p>
            <span>{t('companies.keyDone', { name: opened.companyName })}</span>{' '}
            <Link to={opened.courseIDs.length === 1 ? `/courses/${opened.courseIDs[0]}` : '/home'}>
              {t('companies.toCourses')}
            </Link>
          </p>
        )}
      </div>
      <button className="button" disabled={isRunning}>
        {t('companies.redeem')}
      </button>
    </form>
  );
}
