import type { ComponentProps } from 'react';
import { Choice } from '#web/design-system/field';
import { locales, t } from '#web/shared/i18n/locale';

/** Shows the languages of the app, each under its own name. */
export function LanguageChoice(props: Partial<ComponentProps<typeof Choice>>) {
  return (
    <Choice label={t('settings.language')} hint={t('settings.languageWhy')} {...props}>
      {locales.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {t(`language.${locale}`)}
        </option>
      ))}
    </Choice>
  );
}
