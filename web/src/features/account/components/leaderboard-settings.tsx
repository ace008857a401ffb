import { startTransition, useOptimistic, useState } from 'react';
import { userSettings, type UserSettings } from '@trellis/model/user';
import { Field, Toggle } from '#web/design-system/field';
import { saveSettings } from '#web/features/account/data/user.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { FormNotice } from '#web/shared/form-notice';
import { useSaving } from '#web/shared/use-saving';

const { leaderboardAlias: aliasField } = userSettings.shape;

/** Shows whether a person appears on leaderboards, and under which name; saved on change. */
export function LeaderboardSettings({ uid, settings }: { uid: string; settings: UserSettings }) {
  const { save, state, problem } = useSaving();
  const [isShown, show] = useOptimistic(settings.showsOnLeaderboard);
  const [isOdd, setOdd] = useState(false);
  const saveAlias = (text: string) => {
    const leaderboardAlias = text.trim().replace(/\s+/g, ' ');
    const isFine = aliasField.safeParse(leaderboardAlias).success;
    setOdd(!isFine);
    if (isFine && leaderboardAlias !== settings.leaderboardAlias) {
      void save(() => saveSettings(uid, { leaderboardAlias }));
    }
  };
  return (
    <div className="stack">
      <Toggle
        label={t('leaderboard.show')}
        hint={t('leaderboard.showWhy')}
        checked={isShown}
        onChange={(event) => {
          const showsOnLeaderboard = event.currentTarget.checked;
          startTransition(async () => {
            show(showsOnLeaderboard);
            await save(() => saveSettings(uid, { showsOnLeaderboard }));
          });
        }}
      />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          saveAlias(String(new FormData(event.currentTarget).get('alias')));
        }}
      >
        <Field
          name="alias"
          label={t('leaderboard.alias')}
          hint={t('leaderboard.aliasWhy')}
          mistake={isOdd ? t('form.odd') : undefined}
          defaultValue={settings.leaderboardAlias}
          maxLength={longestOf(aliasField)}
          autoComplete="off"
          disabled={!isShown}
          onBlur={(event) => saveAlias(event.currentTarget.value)}
        />
      </form>
      <FormNotice state={state} problem={problem} />
    </div>
  );
}
