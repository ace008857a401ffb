import { useState } from 'react';
import { companyDetails, type CompanyDetails } from '@trellis/model/companies/company';
import { Field, TextArea } from '#web/design-system/field';
import { saveCompany } from '#web/features/companies/data/company.commands';
import { FormNotice } from '#web/shared/form-notice';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { useForm } from '#web/shared/use-form';

const { shape } = companyDetails;
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);
const nothing: CompanyDetails = { name: '', email: '', phone: '', address: '', billing: '' };

/** Asks for the details of a company, and saves them: a new one without `company`. */
export function CompanyForm(props: {
  company?: CompanyDetails & { id: string };
  onSaved?: (companyID: string) => void;
}) {
  const { company, onSaved } = props;
  // Chosen once, so that a repeated call creates no second company.
  const [companyID] = useState(() => company?.id ?? crypto.randomUUID());
  const before = company ?? nothing;
  const { form, field, state, problem } = useForm({
    checks: {
      name: (value) => when(shape.name.safeParse(value).success, 'companies.nameWrong'),
      email: (value) =>
        when(shape.email.safeParse(value.toLowerCase()).success, 'companies.emailWrong'),
      phone: (value) => when(shape.phone.safeParse(value).success, 'form.odd'),
      address: (value) => when(shape.address.safeParse(value).success, 'form.odd'),
      billing: (value) => when(shape.billing.safeParse(value).success, 'form.odd'),
    },
    submit: async ({ email, ...texts }) => {
      await saveCompany({ companyID, details: { ...texts, email: email.toLowerCase() } });
      onSaved?.(companyID);
    },
  });
  return (
    <form className="stack" {...form}>
      <Field
        {...field('name')}
        label={t('companies.name')}
        defaultValue={before.name}
        maxLength={longestOf(shape.name)}
        autoComplete="organization"
      />
      <Field
        {...field('email')}
        label={t('companies.email')}
        type="email"
        dir="ltr"
        defaultValue={before.email}
      />
      <Field
        {...field('phone')}
        label={t('companies.phone')}
        type="tel"
        dir="ltr"
        defaultValue={before.phone}
        maxLength={longestOf(shape.phone)}
      />
      <TextArea
        {...field('address')}
        label={t('companies.address')}
        rows={3}
        defaultValue={before.address}
        maxLength={longestOf(shape.address)}
      />
      <TextArea
        {...field('billing')}
        label={t('companies.billing')}
        hint={t('companies.billingHint')}
        rows={3}
        defaultValue={before.billing}
        maxLength={longestOf(shape.billing)}
      />
      <FormNotice state={state} {...(problem !== undefined && { problem })} />
      <button className="button primary" disabled={state === 'running'}>
        {t(company ? 'form.save' : 'companies.create')}
      </button>
    </form>
  );
}
