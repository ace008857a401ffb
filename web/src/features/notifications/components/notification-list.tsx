import { useState } from 'react';
import { Link } from 'react-router-dom';
import {
  shownNotifications,
  useNotifications,
  type ListedNotification,
} from '#web/features/notifications/data/notification.queries';
import { markRead, muteKind } from '#web/features/notifications/data/notification.commands';
import { Icon, type IconName } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { formatAgo, formatDate } from '#web/shared/i18n/dates';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useCommand } from '#web/shared/use-command';
import { useNow } from '#web/shared/use-now';
import './notification-list.css';

const icons: Record<ListedNotification['kind'], IconName> = {
  enrolled: 'text',
  completed: 'done',
  badge: 'badge',
  level: 'level',
  goal: 'goal',
};

/** The page to open for more. */
function pageOf({ kind, itemID }: ListedNotification): string {
  if (kind === 'badge') return `/badges#${itemID}`;
  if (kind === 'level') return '/progress';
  if (kind === 'goal') return '/home#goals';
  return `/courses/${itemID}`;
}

/** Shows a person's notifications, newest first. */
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
          <Item key={item.id} item={item} uid={uid} run={run} />
        ))}
      </ul>
      {shown.length === shownNotifications && (
        <p className="quiet small">{t('notifications.newest', { count: shownNotifications })}</p>
      )}
    </section>
  );
}

function Item(props: {
  item: ListedNotification;
  uid: string;
  run: (command: () => Promise<unknown>) => Promise<void>;
}) {
  const { item, uid, run } = props;
  const isRead = item.readAt !== null;
  const now = useNow();
  return (
    <li data-unread={!isRead || undefined}>
      <Icon name={icons[item.kind]} />
      <div className="notification-text">
        <p>
          {!isRead && <span className="visually-hidden">{t('notifications.isUnread')} </span>}
          <Link
            to={pageOf(item)}
            onClick={() => {
              if (!isRead) void run(() => markRead(uid, [item.id]));
            }}
          >
            {t(`notifications.${item.kind}`, { title: item.title })}
          </Link>
        </p>
        <time
          className="quiet small"
          dateTime={item.createdAt.toISOString()}
          title={formatDate(item.createdAt)}
        >
          {formatAgo(item.createdAt, now)}
        </time>
      </div>
      <div className="row notification-actions">
        <button
          type="button"
          className="button plain small"
          onClick={() => run(() => markRead(uid, [item.id], !isRead))}
        >
          {t(isRead ? 'notifications.markUnread' : 'notifications.markRead')}
        </button>
        <MuteKind {...props} />
      </div>
    </li>
  );
}

function MuteKind({ item, uid, run }: Parameters<typeof Item>[0]) {
  const [isMuted, setMuted] = useState(false);
  if (isMuted) {
    return (
      <span className="small" role="status">
        {t('notifications.muted')}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="button plain small"
      onClick={() =>
        run(() => {
          setMuted(true);
          return muteKind(uid, item.kind).catch((error: unknown) => {
            setMuted(false);
            throw error;
          });
        })
      }
    >
      {t('notifications.mute')}
    </button>
  );
}
