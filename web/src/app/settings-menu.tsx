import { useRef, useState } from 'react';
import { installPrompt } from '#web/app/install-prompt';
import { chooseLocale, locale, locales, t } from '#web/shared/i18n/locale';
import { applyTheme, theme, themes } from '#web/shared/preferences';
import { Icon } from '#web/design-system/icon';
import { useDismiss } from '#web/shared/use-dismiss';

/** Shows the settings menu for visitors, who have no account menu. */
export function SettingsMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  useDismiss(menu);
  return (
    <details className="menu" ref={menu}>
      <summary className="button plain" aria-label={t('settings.title')}>
        <Icon name="menu" />
      </summary>
      <div className="menu-panel card">
        <Settings />
      </div>
    </details>
  );
}

/** Shows language and theme of this browser. Each language is listed under its own name. */
export function Settings() {
  const [failed, setFailed] = useState(false);
  const install = installPrompt.use();
  return (
    <>
      <label className="field">
        {t('settings.language')}
        <select
          value={locale.use()}
          onChange={(event) => {
            const next = locales.find((choice) => choice === event.target.value);
            if (next) chooseLocale(next).catch(() => setFailed(true));
          }}
        >
          <option value="en" lang="en">
            {t('language.en')}
          </option>
          <option value="ar" lang="ar">
            {t('language.ar')}
          </option>
        </select>
      </label>
      {failed && <p role="alert">{t('settings.languageFailed')}</p>}
      <label className="field">
        {t('settings.theme')}
        <select
          value={theme.use()}
          onChange={(event) => {
            const next = themes.find((choice) => choice === event.target.value);
            if (next) applyTheme(next);
          }}
        >
          {themes.map((choice) => (
            <option key={choice} value={choice}>
              {t(`theme.${choice}`)}
            </option>
          ))}
        </select>
      </label>
      {install && (
        <button type="button" className="button" onClick={install}>
          {t('install.install')}
        </button>
      )}
    </>
  );
}
