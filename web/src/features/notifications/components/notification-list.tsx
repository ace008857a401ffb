import { Link } from 'react-router-dom';
import {
  shownNotifications,
  useNotifications,
} from '#web/features/notifications/data/notification.queries';
import { markRead } from '#web/features/notifications/data/notification.commands';
import { NotificationItem } from '#web/features/notifications/components/notification-item';
import { Skeleton } from '#web/design-system/skeleton';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useCommand } from '#web/shared/use-command';
import './notification-list.css';

/** What has happened to somebody, the newest first. */
export function NotificationList({ uid }: { uid: string }) {
  const notifications = useNotifications(uid);
  const { run, problem } = useCommand();
  if (notifications.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...notifications} skeleton={skeleton} />;
  }
  const shown = notifications.value;
  const unread = shown.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  if (shown.length === 0) return <p className="notice">{t('notifications.none')}</p>;
  return (
    <section className="stack" aria-label={t('notifications.title')}>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={unread.length === 0}
          onClick={() => run(() => markRead(uid, unread))}
        >
          {t('notifications.readAll')}
        </button>
        <Link to="/settings#notifications">{t('notifications.settings')}</Link>
      </div>
      <Problem text={problem} />
      <ul className="notifications card">
        {shown.map((item) => (
          <NotificationItem key={item.id} item={item} uid={uid} run={run} />
        ))}
      </ul>
      {shown.length === shownNotifications && (
        <p className="quiet small">{t('notifications.newest', { count: shownNotifications })}</p>
      )}
    </section>
  );
}
