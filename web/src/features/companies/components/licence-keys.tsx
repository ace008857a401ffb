import { useState, type FormEvent } from 'react';
import { Field } from '#web/design-system/field';
import { Details } from '#web/features/companies/components/details';
import type { ListedLicence } from '#web/features/companies/data/companies.queries';
import { createLicenceKeys } from '#web/features/companies/data/company.commands';
import { useCompanyCommand } from '#web/features/companies/hooks/use-company-command';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';

/** Makes keys by which people take seats themselves, and shows them once. */
export function LicenceKeys({ licence }: { licence: ListedLicence }) {
  const { run, isRunning, problem } = useCompanyCommand();
  const [keys, setKeys] = useState<string[]>([]);
  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const count = Number(new FormData(event.currentTarget).get('count'));
    void run(async () => setKeys(await createLicenceKeys(licence.id, count)));
  };
  return (
    <Details summary={t('companies.keys.title')}>
      <p className="small">{t('companies.keys.text')}</p>
      <form className="row" onSubmit={make}>
        <Field
          name="count"
          label={t('companies.keys.count')}
          type="number"
          min={1}
          max={100}
          required
          defaultValue={1}
        />
        <button className="button" disabled={isRunning}>
          {t('companies.keys.make')}
        </button>
      </form>
      <Problem text={problem} />
      <div role="status">
        {keys.length > 0 && (
          <>
            <p>{t('companies.keys.once')}</p>
            <ul className="company-rows">
              {keys.map((key) => (
                <li key={key}>
                  <code dir="ltr" className="company-link">
                    {key}
                  </code>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Details>
  );
}
