import { Choice } from '#web/design-system/field';
import { LanguageChoice } from '#web/features/account/components/language-choice';
import { saveDetails } from '#web/features/account/data/user.commands';
import { chooseLocale, locale, locales, t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { applyTheme, theme, themes } from '#web/shared/preferences';
import { useSaving } from '#web/shared/use-saving';

/** Shows language and theme; saved on change. */
export function AppearanceSettings({ uid }: { uid: string }) {
  const { save, state, problem } = useSaving();
  const speak = (value: string) => {
    const language = locales.find((choice) => choice === value);
    if (language === undefined) return;
    void save(() => saveDetails(uid, { preferredLanguage: language })).then(() =>
      chooseLocale(language),
    );
  };
  return (
    <div className="stack">
      <LanguageChoice value={locale.use()} onChange={(event) => speak(event.currentTarget.value)} />
      <Choice
        label={t('settings.theme')}
        hint={t('settings.themeWhy')}
        value={theme.use()}
        onChange={(event) => {
          const next = themes.find((choice) => choice === event.currentTarget.value);
          if (next) applyTheme(next);
        }}
      >
        {themes.map((choice) => (
          <option key={choice} value={choice}>
            {t(`theme.${choice}`)}
          </option>
        ))}
      </Choice>
      <FormNotice state={state} problem={problem} />
    </div>
  );
}
