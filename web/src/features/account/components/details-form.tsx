import type { ReactNode } from 'react';
import { user, type User } from '@trellis/model/user';
import { Field, TextArea } from '#web/design-system/field';
import { LanguageChoice } from '#web/features/account/components/language-choice';
import { TimeZoneChoice } from '#web/features/account/components/time-zone-choice';
import { saveClock } from '#web/features/account/data/clock.commands';
import { saveDetails } from '#web/features/account/data/user.commands';
import {
  clockChanges,
  clockFieldsOf,
  clockProblems,
} from '#web/features/account/logic/clock-changes';
import { locale, t, type TextKey } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { FormNotice } from '#web/shared/form-notice';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { currentZoneName } from '#web/shared/time-zones';
import { useForm } from '#web/shared/use-form';

const fields = user.shape;
const odd = (isGood: boolean): TextKey | undefined => (isGood ? undefined : 'form.odd');

const checks = {
  fullName: (value: string): TextKey | undefined =>
    value === '' ? 'account.nameMissing' : odd(fields.fullName.safeParse(value).success),
  schoolLevel: (value: string) => odd(fields.schoolLevel.safeParse(value).success),
  schoolName: (value: string) => odd(fields.schoolName.safeParse(value).success),
  gender: (value: string) => odd(fields.gender.safeParse(value).success),
  nationality: (value: string) => odd(fields.nationality.safeParse(value).success),
  specialNeeds: () => undefined,
  preferredLanguage: () => undefined,
  timezone: () => undefined,
};

/** Suggestions are one text per language, separated by `|`. */
const suggestions = (key: TextKey) => t(key).split('|');

/**
 * Shows a person's details, each with the reason for asking. New members are also asked for language and time zone, which
 * the settings page has elsewhere.
 */
export function DetailsForm(props: {
  uid: string;
  person: User;
  isNew?: boolean;
  /** Called when it is saved, or queued while offline; with the chosen language. */
  onSaved?: (language: string) => void;
  children: (isRunning: boolean) => ReactNode;
}) {
  const { uid, person, isNew, onSaved, children } = props;
  const { form, field, state, problem } = useForm({
    checks,
    problems: clockProblems,
    submit: async ({ fullName, preferredLanguage, timezone, ...said }) => {
      const details = {
        fullName,
        ...(isNew && { preferredLanguage }),
        schoolLevel: said.schoolLevel || null,
        schoolName: said.schoolName || null,
        gender: said.gender || null,
        nationality: said.nationality || null,
        specialNeeds: said.specialNeeds || null,
      };
      const clock = isNew ? clockChanges(clockFieldsOf(person), { timezone }) : {};
      const outcome = await sentOrQueued(
        Promise.all([saveDetails(uid, details), saveClock(uid, clock)]),
      );
      onSaved?.(preferredLanguage);
      return outcome;
    },
  });

  return (
    <form className="stack details-form" {...form}>
      <Field
        {...field('fullName')}
        label={t('settings.fullName')}
        hint={t('settings.fullNameWhy')}
        defaultValue={person.fullName}
        autoComplete="name"
        maxLength={longestOf(fields.fullName)}
      />
      {isNew && (
        <div className="side-by-side">
          <LanguageChoice {...field('preferredLanguage')} defaultValue={locale.get()} />
          <TimeZoneChoice
            {...field('timezone')}
            current={person.timezone}
            defaultValue={currentZoneName(person.timezone)}
          />
        </div>
      )}
      <div className="side-by-side">
        <Field
          {...field('schoolLevel')}
          label={t('settings.schoolLevel')}
          hint={t('settings.schoolLevelWhy')}
          defaultValue={person.schoolLevel ?? ''}
          maxLength={longestOf(fields.schoolLevel)}
          suggestions={suggestions('settings.schoolLevels')}
        />
        <Field
          {...field('schoolName')}
          label={t('settings.schoolName')}
          hint={t('settings.schoolNameWhy')}
          defaultValue={person.schoolName ?? ''}
          autoComplete="organization"
          maxLength={longestOf(fields.schoolName)}
        />
      </div>
      <details className="private" open={!isNew}>
        <summary>{t('settings.private')}</summary>
        <div className="stack">
          <p className="small quiet">{t('settings.privateText')}</p>
          <Field
            {...field('gender')}
            label={t('settings.gender')}
            hint={t('settings.genderWhy')}
            defaultValue={person.gender ?? ''}
            maxLength={longestOf(fields.gender)}
            suggestions={suggestions('settings.genders')}
          />
          <Field
            {...field('nationality')}
            label={t('settings.nationality')}
            hint={t('settings.nationalityWhy')}
            defaultValue={person.nationality ?? ''}
            maxLength={longestOf(fields.nationality)}
          />
          <TextArea
            {...field('specialNeeds')}
            label={t('settings.specialNeeds')}
            hint={t('settings.specialNeedsWhy')}
            defaultValue={person.specialNeeds ?? ''}
            maxLength={longestOf(fields.specialNeeds)}
          />
        </div>
      </details>
      {children(state === 'running')}
      <FormNotice state={state} problem={problem} />
    </form>
  );
}
