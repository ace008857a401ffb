import type { DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import type { ThreadPlace } from '@trellis/model/discussions/thread-place';
import { ThreadRow } from '#web/features/discussions/components/thread-row';
import { isUnread, type StoredThread } from '#web/features/discussions/logic/shown-threads';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';

/** Shows threads that are loaded, and loads more. */
export function Threads(props: {
  threads: StoredThread[];
  marks: DiscussionMarks;
  placeOf: (place: ThreadPlace) => string | undefined;
  isNarrowed: boolean;
  /** Loads the next ones, if there are any. */
  more: { loadMore: () => void; loadAll: () => void; isLoading: boolean } | undefined;
}) {
  const { threads, marks, placeOf, isNarrowed, more } = props;
  return (
    <>
      {threads.length === 0 && (
        <p className="notice" role="status">
          {t(
            !isNarrowed
              ? 'discussions.none'
              : more
                ? 'discussions.noneOfThese'
                : 'discussions.noneAtAll',
          )}
        </p>
      )}
      <ul className="thread-list" aria-label={t('discussions.threads')}>
        {threads.map((thread) => (
          <li key={thread.id} className="card">
            <AuthoredContent text={thread.title}>
              <ThreadRow
                thread={thread}
                isUnread={isUnread(thread, marks)}
                place={placeOf(thread)}
              />
            </AuthoredContent>
          </li>
        ))}
      </ul>
      {more && (
        <p className="row">
          <button
            type="button"
            className="button"
            disabled={more.isLoading}
            onClick={more.loadMore}
          >
            {t('discussions.moreThreads')}
          </button>
          {isNarrowed && (
            <button
              type="button"
              className="button"
              disabled={more.isLoading}
              onClick={more.loadAll}
            >
              {t('discussions.searchAll')}
            </button>
          )}
        </p>
      )}
    </>
  );
}
