import type { ReactNode } from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import type { QueryState } from '#web/firebase/query-state';
import type { Pages } from '#web/firebase/live-pages';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Shows the entries of a log, latest first, with a button for older ones. */
export function LogList<T>(props: {
  log: QueryState<Pages<T>>;
  /** Shown if there are no entries. */
  none: string;
  children: (line: T & { id: string }) => ReactNode;
}) {
  const { log, none, children } = props;
  if (log.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...log} skeleton={skeleton} />;
  }
  const { items: lines, isWhole, isLoading, loadMore } = log.value;
  if (lines.length === 0) return <p className="notice">{none}</p>;
  return (
    <>
      <ol className="admin-rows card">
        {lines.map((line) => (
          <li key={line.id}>
            <AuthoredContent text={line.id}>
              <Line line={line} read={children} />
            </AuthoredContent>
          </li>
        ))}
      </ol>
      {!isWhole && (
        <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
          {t(isLoading ? 'state.loading' : 'admin.older')}
        </button>
      )}
    </>
  );
}

const Line = <T,>({ line, read }: { line: T; read: (line: T) => ReactNode }) => read(line);
