import { localDescriptions, localNames } from '@trellis/model/content/local-names';
import type { ComponentProps } from 'react';
import { Field, TextArea } from '#web/design-system/field';
import { fieldLabel } from '#web/features/admin-badges/logic/field-label';
import {
  descriptionIn,
  languagesMissing,
  nameIn,
  type BadgeDraft,
  type BadgeField,
} from '#web/features/admin-badges/data/badge-draft';
import { inLanguage, languageName, locale, locales, t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';

type Control = Pick<ComponentProps<typeof Field>, 'name' | 'mistake' | 'value'> & {
  onChange: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => void;
};

/** Shows a badge's name and description in each language, and which languages lack one. */
export function LanguageFields(props: {
  draft: BadgeDraft;
  written: (field: BadgeField) => Control;
}) {
  const { draft, written } = props;
  const missing = languagesMissing(draft);
  return (
    <fieldset className="badge-languages stack" aria-describedby="badge-languages-hint">
      <legend>{t('admin.badge.languages')}</legend>
      <p className="small quiet" id="badge-languages-hint">
        {t('admin.badge.languagesHint')}
      </p>
      <p className="small" role="status">
        {missing.length === 0
          ? t('admin.badge.languagesWhole')
          : t('admin.badge.languagesMissing', { languages: listed(missing) })}
      </p>
      {locales.map((language) => (
        <div key={language} className="stack">
          <Field
            {...written(nameIn(language))}
            {...inLanguage(language)}
            label={fieldLabel(nameIn(language))}
            maxLength={longestOf(localNames.shape[language])}
          />
          <TextArea
            {...written(descriptionIn(language))}
            {...inLanguage(language)}
            label={fieldLabel(descriptionIn(language))}
            maxLength={longestOf(localDescriptions.shape[language])}
          />
        </div>
      ))}
    </fieldset>
  );
}

const listed = (languages: string[]): string =>
  new Intl.ListFormat(locale.get(), { type: 'conjunction' }).format(languages.map(languageName));
