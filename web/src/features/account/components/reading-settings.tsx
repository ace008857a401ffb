import type { UserSettings } from '@trellis/model/user';
import { Toggle } from '#web/design-system/field';
import { saveSettings } from '#web/features/account/data/user.commands';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { applyPreferences, preferences } from '#web/shared/preferences';
import { useSaving } from '#web/shared/use-saving';

const textSizes = ['normal', 'large', 'larger'] as const;
const fonts = ['standard', 'dyslexia'] as const;

/** Shows reading and learning preferences; applied and saved on change. */
export function ReadingSettings({ uid, settings }: { uid: string; settings: UserSettings }) {
  const { save, state, problem } = useSaving();
  const shown = preferences.use();
  const change = (changes: Partial<UserSettings>) => {
    applyPreferences({ ...preferences.get(), ...changes });
    void save(() => saveSettings(uid, changes)).then((isSaved) => {
      if (!isSaved) applyPreferences(settings);
    });
  };
  return (
    <div className="stack">
      <fieldset className="stack">
        <legend>{t('settings.textSize')}</legend>
        <div className="row">
          {textSizes.map((size) => (
            <label key={size} className="pick" data-size={size}>
              <input
                type="radio"
                name="textSize"
                checked={shown.textSize === size}
                onChange={() => change({ textSize: size })}
              />
              <span>{t(`settings.textSize.${size}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>{t('settings.font')}</legend>
        <div className="row">
          {fonts.map((font) => (
            <label key={font} className="pick">
              <input
                type="radio"
                name="font"
                checked={shown.font === font}
                onChange={() => change({ font })}
              />
              <span>{t(`settings.font.${font}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {(['reducesMotion', 'showsCaptions', 'wantsExtraTime'] as const).map((name) => (
        <Toggle
          key={name}
          label={t(`settings.${name}`)}
          hint={t(`settings.${name}Why`)}
          checked={shown[name]}
          onChange={(event) => change({ [name]: event.currentTarget.checked })}
        />
      ))}
      <FormNotice state={state} problem={problem} />
    </div>
  );
}
