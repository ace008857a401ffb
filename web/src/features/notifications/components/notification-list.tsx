import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useLocalBadgeList } from '#web/data/badge-list.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { useNotifications } from '#web/features/notifications/data/notification.queries';
import { markAllRead } from '#web/features/notifications/data/notification.commands';
import { NotificationItem } from '#web/features/notifications/components/notification-item';
import { currentTitle } from '#web/features/notifications/logic/current-title';
import type { MarkedAll } from '#web/features/notifications/logic/mark-in-batches';
import { Skeleton } from '#web/design-system/skeleton';
import { valueOf } from '#web/firebase/query-state';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useCommand } from '#web/shared/use-command';
import './notification-list.css';

/** Shows a person's notifications, newest first. */
export function NotificationList({ uid }: { uid: string }) {
  const log = useNotifications(uid);
  const { run, problem } = useCommand();
  const hasBadges = valueOf(log)?.items.some(({ kind }) => kind === 'badge') ?? false;
  const badges = valueOf(useLocalBadgeList(hasBadges))?.badges;
  if (log.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...log} skeleton={skeleton} />;
  }
  const { items: lines, isWhole, isLoading, loadMore } = log.value;
  if (lines.length === 0) return <p className="notice">{t('notifications.none')}</p>;
  return (
    <section className="stack" aria-label={t('notifications.title')}>
      <MarkAllRead uid={uid} isUnreadShown={lines.some(({ readAt }) => readAt === null)} />
      <Problem text={problem} />
      <ul className="notifications card">
        {lines.map((item) => (
          <NotificationItem
            key={item.id}
            item={{ ...item, title: currentTitle(item, badges) }}
            {...{ uid, run }}
          />
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
        {marked && <span>{outcomeText(marked)}</span>}
      </p>
      <Problem text={problem} />
    </>
  );
}

function outcomeText({ count, isWhole }: MarkedAll): string {
  const text = t('notifications.marked', { count });
  return isWhole ? text : `${text} ${t('notifications.markedHere')}`;
}
