import { Link } from 'react-router-dom';
import { activeAtOf } from '@trellis/model/discussions/thread';
import type { StoredThread } from '#web/features/discussions/logic/shown-threads';
import { formatAgo, formatDate } from '#web/shared/i18n/dates';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

/** Shows a thread in a list: its title, what it is about, and whether there is something new. */
export function ThreadRow(props: {
  thread: StoredThread;
  isUnread: boolean;
  /** What it is about; undefined for the course as a whole. */
  place: string | undefined;
}) {
  const { thread, isUnread, place } = props;
  const now = useNow();
  const at = activeAtOf(thread);
  return (
    <article className="thread-row" data-unread={isUnread || undefined}>
      <h2>
        {isUnread && <span className="visually-hidden">{t('discussions.isUnread')} </span>}
        <Link to={`/courses/${thread.courseID}/discussion/${thread.id}`} dir="auto">
          {thread.deletedAt ? t('discussions.deletedThread') : thread.title}
        </Link>
      </h2>
      <p className="row small quiet">
        {thread.isPinned && <span className="tag">{t('discussions.pinned')}</span>}
        {thread.isLocked && <span className="tag">{t('discussions.locked')}</span>}
        {thread.acceptedReplyID !== null && (
          <span className="tag">{t('discussions.answered')}</span>
        )}
        {!thread.deletedAt && <bdi>{thread.authorName || t('discussions.somebody')}</bdi>}
        <time dateTime={at.toISOString()} title={formatDate(at)}>
          {formatAgo(at, now)}
        </time>
        <span>{t('discussions.replies', { count: thread.replyCount })}</span>
        {thread.votes > 0 && (
          <span>
            <span aria-hidden="true">{`▲ ${formatNumber(thread.votes)}`}</span>
            <span className="visually-hidden">
              {t('discussions.votes', { count: thread.votes })}
            </span>
          </span>
        )}
        {place !== undefined && <span>{place}</span>}
      </p>
    </article>
  );
}
