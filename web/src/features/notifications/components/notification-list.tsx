import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useUserProgress } from '#web/data/user-progress.queries';
import {
  useNotifications,
  type ListedNotification,
} from '#web/features/notifications/data/notification.queries';
import {
  markAllRead,
  markRead,
  muteKind,
} from '#web/features/notifications/data/notification.commands';
import type { MarkedAll } from '#web/features/notifications/logic/mark-in-batches';
import { Icon, type IconName } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { valueOf } from '#web/firebase/query-state';
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
  const log = useNotifications(uid);
  const { run, problem } = useCommand();
  if (log.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...log} skeleton={skeleton} />;
  }
  const { lines, isWhole, isLoading, loadMore } = log.value;
  if (lines.length === 0) return <p className="notice">{t('notifications.none')}</p>;
  return (
    <section className="stack" aria-label={t('notifications.title')}>
      <MarkAllRead uid={uid} isUnreadShown={lines.some(({ readAt }) => readAt === null)} />
      <Problem text={problem} />
      <ul className="notifications card">
        {lines.map((item) => (
          <Item key={item.id} item={item} uid={uid} run={run} />
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
          {t(isLoading ? 'state.loading' : 'notifications.older')}
        </button>
      )}
    </section>
  );
}

/** Marks all of them, shown or not, and says what came of it. */
function MarkAllRead({ uid, isUnreadShown }: { uid: string; isUnreadShown: boolean }) {
  const [marked, setMarked] = useState<MarkedAll>();
  const { run, isRunning, problem } = useCommand();
  const unread = valueOf(useUserProgress(uid))?.unreadNotifications ?? 0;
  const isPossible = isUnreadShown || unread > 0;
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-disabled={isRunning || !isPossible}
          onClick={() => {
            if (!isRunning && isPossible) void run(async () => setMarked(await markAllRead(uid)));
          }}
        >
          {t(isRunning ? 'notifications.marking' : 'notifications.readAll')}
        </button>
        <Link to="/settings#notifications">{t('notifications.settings')}</Link>
      </div>
      <p className="small" role="status">
        {marked && t('notifications.marked', { count: marked.count })}
        {marked?.isWhole === false && ` ${t('notifications.markedHere')}`}
      </p>
      <Problem text={problem} />
    </>
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
