import { startTransition, useOptimistic } from 'react';
import { notificationKind } from '@trellis/model/notification-kind';
import type { UserSettings } from '@trellis/model/user';
import { Toggle } from '#web/design-system/field';
import { saveSettings } from '#web/features/account/data/user.commands';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { useSaving } from '#web/shared/use-saving';

/** Shows which notifications a person receives. */
export function NotificationSettings({ uid, settings }: { uid: string; settings: UserSettings }) {
  const { save, state, problem } = useSaving();
  const [muted, show] = useOptimistic(settings.mutedNotifications);
  return (
    <div className="stack">
      {notificationKind.options.map((kind) => (
        <Toggle
          key={kind}
          label={t(`settings.notify.${kind}`)}
          checked={!muted.includes(kind)}
          onChange={(event) => {
            const others = muted.filter((other) => other !== kind);
            const mutedNotifications = event.currentTarget.checked ? others : [...others, kind];
            startTransition(async () => {
              show(mutedNotifications);
              await save(() => saveSettings(uid, { mutedNotifications }));
            });
          }}
        />
      ))}
      <FormNotice state={state} problem={problem} />
    </div>
  );
}
