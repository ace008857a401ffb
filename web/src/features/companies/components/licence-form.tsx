import { useState } from 'react';
import {
  licenceTerms,
  mostLicensedCourses,
  mostSeats,
  shrinkPolicy,
} from '@trellis/model/companies/licence';
import { Choice, Field } from '#web/design-system/field';
import type { ListedLicence } from '#web/features/companies/data/companies.queries';
import { saveLicence } from '#web/features/companies/data/company.commands';
import { FormNotice } from '#web/shared/form-notice';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { useForm } from '#web/shared/use-form';
import './companies.css';

const { shape } = licenceTerms;
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);
const endOfDay = (day: string) => new Date(`${day}T23:59:59.999`);
const dayOf = (time: Date) =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const inAYear = () => new Date(Date.now() + 365 * 86_400_000);

/** Asks for the terms of a licence, for administrators: a new one without `licence`. */
export function LicenceForm(props: {
  companyID: string;
  licence?: ListedLicence;
  courses: { id: string; title: string }[];
}) {
  const { companyID, licence, courses } = props;
  // Chosen once, so that a repeated call creates no second licence.
  const [licenceID] = useState(() => licence?.id ?? crypto.randomUUID());
  const [chosen, setChosen] = useState(new Set(licence?.courseIDs));
  const [lost, setLost] = useState<number>();
  const { form, field, state, problem } = useForm({
    checks: {
      title: (value) => when(shape.title.safeParse(value).success, 'companies.nameWrong'),
      seats: (value) =>
        when(shape.seats.safeParse(Number(value)).success, 'companies.licence.seatsWrong'),
      endsAt: (value) =>
        when(!Number.isNaN(endOfDay(value).getTime()), 'companies.licence.endWrong'),
      coolingOffDays: (value) =>
        when(
          value !== '' && shape.coolingOffDays.safeParse(Number(value)).success,
          'companies.licence.coolingWrong',
        ),
      shrinkPolicy: () => undefined,
    },
    submit: async (values) => {
      const losers = await saveLicence({
        licenceID,
        companyID,
        terms: {
          title: values.title,
          courseIDs: [...chosen],
          seats: Number(values.seats),
          endsAt: endOfDay(values.endsAt).getTime(),
          coolingOffDays: Number(values.coolingOffDays),
          shrinkPolicy: shrinkPolicy.parse(values.shrinkPolicy),
        },
      });
      setLost(losers.length);
    },
  });
  const known = new Set(courses.map(({ id }) => id));
  const unlisted = [...chosen].filter((id) => !known.has(id)).map((id) => ({ id, title: id }));
  const isFull = chosen.size >= mostLicensedCourses;
  return (
    <form className="stack" {...form}>
      <Field
        {...field('title')}
        label={t('companies.licence.title')}
        defaultValue={licence?.title ?? ''}
        maxLength={longestOf(shape.title)}
      />
      <Field
        {...field('seats')}
        label={t('companies.licence.seats')}
        type="number"
        min={1}
        max={mostSeats}
        defaultValue={licence?.seats ?? 10}
      />
      <Field
        {...field('endsAt')}
        label={t('companies.licence.end')}
        type="date"
        defaultValue={dayOf(licence?.endsAt ?? inAYear())}
      />
      <Field
        {...field('coolingOffDays')}
        label={t('companies.licence.coolingDays')}
        hint={t('companies.licence.coolingHint')}
        type="number"
        min={0}
        max={90}
        defaultValue={licence?.coolingOffDays ?? 7}
      />
      <Choice
        {...field('shrinkPolicy')}
        label={t('companies.licence.shrink')}
        defaultValue={licence?.shrinkPolicy ?? 'renewal'}
      >
        <option value="renewal">{t('companies.shrink.renewal')}</option>
        <option value="newest">{t('companies.shrink.newest')}</option>
      </Choice>
      <fieldset className="company-courses">
        <legend>{t('companies.licence.courses', { count: chosen.size })}</legend>
        {[...courses, ...unlisted].map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              disabled={isFull && !chosen.has(id)}
              onChange={({ currentTarget }) => {
                const others = [...chosen].filter((one) => one !== id);
                setChosen(new Set(currentTarget.checked ? [...others, id] : others));
              }}
            />{' '}
            <bdi>{title}</bdi>
          </label>
        ))}
      </fieldset>
      <FormNotice
        state={state}
        {...(problem !== undefined && { problem })}
        {...(lost ? { done: t('companies.licence.lost', { count: lost }) } : {})}
      />
      <button className="button primary" disabled={state === 'running'}>
        {t(licence ? 'form.save' : 'companies.licence.create')}
      </button>
    </form>
  );
}
