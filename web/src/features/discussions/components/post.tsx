import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Reply } from '@trellis/model/discussions/reply';
import { Icon } from '#web/design-system/icon';
import { AuthoredContent } from '#web/shared/authored-content';
import { formatAgo, formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';
import { useNow } from '#web/shared/use-now';

/** Shows a thread's or a reply's words and who wrote them, or the empty place that is left; `children` are the actions. */
export function Post(props: {
  id: string;
  post: Omit<Reply, 'parentID'>;
  /** Whether it answers the thread. */
  isAccepted?: boolean;
  /** Whether its author teaches the course. */
  isTeacher: boolean;
  /** Said before the words, such as what it answers. */
  note?: string | undefined;
  children?: ReactNode;
}) {
  const { id, post, isAccepted = false, isTeacher, note, children } = props;
  const now = useNow();
  const { createdAt, editedAt, deletedAt, text, userID } = post;
  if (deletedAt !== null)
    return (
      <p className="quiet post-gone" id={`post-${id}`}>
        {t(post.isRemoved ? 'discussions.removed' : 'discussions.deleted')}
      </p>
    );
  return (
    <article className="post" id={`post-${id}`} data-accepted={isAccepted || undefined}>
      <p className="row small">
        <Link to={`/people/${encodeURIComponent(userID)}`} className="post-author">
          <bdi>{post.authorName || t('discussions.somebody')}</bdi>
        </Link>
        {isTeacher && <span className="tag">{t('discussions.teacher')}</span>}
        <time className="quiet" dateTime={createdAt.toISOString()} title={formatDate(createdAt)}>
          {formatAgo(createdAt, now)}
        </time>
        {editedAt !== null && (
          <span className="quiet">{t('discussions.edited', { date: formatDate(editedAt) })}</span>
        )}
        {isAccepted && (
          <strong className="post-accepted">
            <Icon name="done" /> {t('discussions.accepted')}
          </strong>
        )}
      </p>
      {note !== undefined && <p className="small quiet">{note}</p>}
      <AuthoredContent text={text}>
        <MarkdownScope value={`${id}-`}>
          <Markdown source={text} height="4rem" />
        </MarkdownScope>
      </AuthoredContent>
      {children && <div className="row post-actions">{children}</div>}
    </article>
  );
}
