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
  /** Opens its earlier versions, for those who may read them. */
  onVersions?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const { id, post, isAccepted = false, isTeacher, note, onVersions, children } = props;
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
        {editedAt !== null && <Edited at={editedAt} onVersions={onVersions} />}
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

function Edited({ at, onVersions }: { at: Date; onVersions: (() => void) | undefined }) {
  const text = t('discussions.edited', { date: formatDate(at) });
  if (onVersions === undefined) return <span className="quiet">{text}</span>;
  return (
    <button type="button" className="button plain small quiet post-edited" onClick={onVersions}>
      <span>{text}</span>
      <span className="visually-hidden">{`, ${t('discussions.showVersions')}`}</span>
    </button>
  );
}
