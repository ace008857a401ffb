import { mostVersions, type EarlierVersion } from '@trellis/model/discussions/earlier-version';
import { Dialog } from '#web/design-system/dialog';
import { Skeleton } from '#web/design-system/skeleton';
import { useVersions } from '#web/features/discussions/data/discussion.queries';
import type { QueryState } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Shows what a post said before its edits, to its author and staff. One read for each version, at most twenty. */
export default function VersionsDialog(props: {
  threadID: string;
  postID: string;
  /** Who wrote the post. */
  userID: string;
  onClose: () => void;
}) {
  const { threadID, postID, userID, onClose } = props;
  return <VersionsView live={useVersions(userID, threadID, postID)} onClose={onClose} />;
}

export function VersionsView(props: {
  live: QueryState<(EarlierVersion & { id: string })[]>;
  onClose: () => void;
}) {
  const { live, onClose } = props;
  return (
    <Dialog isOpen title={t('discussions.versions')} onClose={onClose}>
      <p className="small quiet">{t('discussions.versionsText', { count: mostVersions })}</p>
      <Versions live={live} />
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {t('discussions.close')}
        </button>
      </div>
    </Dialog>
  );
}

function Versions({ live }: { live: QueryState<(EarlierVersion & { id: string })[]> }) {
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="8rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  if (live.value.length === 0) return <p className="notice">{t('discussions.versionsNone')}</p>;
  return (
    <ol className="version-list">
      {live.value.map(({ id, title, text, writtenAt }) => (
        <li key={id} className="stack">
          <time className="small quiet" dateTime={writtenAt.toISOString()}>
            {t('discussions.version', { date: formatDate(writtenAt, dateAndTime) })}
          </time>
          <div className="version-text" dir="auto">
            {title !== '' && <strong>{title}</strong>}
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

const dateAndTime = { dateStyle: 'medium', timeStyle: 'short' } as const;
