import { startTransition, useOptimistic } from 'react';
import type { User } from '@trellis/model/user';
import { Choice } from '#web/design-system/field';
import { LanguageChoice } from '#web/features/account/components/language-choice';
import { TimeZoneChoice } from '#web/features/account/components/time-zone-choice';
import { saveDetails } from '#web/features/account/data/user.commands';
import { chooseLocale, locale, locales, t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { applyTheme, theme, themes } from '#web/shared/preferences';
import { currentZoneName } from '#web/shared/time-zones';
import { useSaving } from '#web/shared/use-saving';

/** Shows language, theme and time zone; saved on change. */
export function DaySettings({ uid, person }: { uid: string; person: User }) {
  const { save, state, problem } = useSaving();
  const [timezone, showTimezone] = useOptimistic(person.timezone);
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
      <TimeZoneChoice
        current={timezone}
        value={currentZoneName(timezone)}
        onChange={(event) => {
          const zone = event.currentTarget.value;
          startTransition(async () => {
            showTimezone(zone);
            await save(() => saveDetails(uid, { timezone: zone }));
          });
        }}
      />
      <FormNotice state={state} problem={problem} />
    </div>
  );
}
