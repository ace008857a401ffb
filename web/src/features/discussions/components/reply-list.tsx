import type { ReactNode } from 'react';
import type { Reply } from '@trellis/model/discussions/reply';
import { Skeleton } from '#web/design-system/skeleton';
import { branchesOf, type StoredReply } from '#web/features/discussions/logic/reply-tree';
import type { Pages } from '#web/firebase/live-pages';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Shows the latest replies of a thread, oldest first, and loads earlier ones. */
export function ReplyList(props: {
  replies: QueryState<Pick<Pages<Reply>, 'items' | 'isWhole' | 'isLoading' | 'loadMore'>>;
  count: number;
  show: (reply: StoredReply, note: string | undefined) => ReactNode;
}) {
  const { replies, count, show } = props;
  if (replies.status !== 'ready') {
    const skeleton = <Skeleton height="12rem" label={t('state.loading')} />;
    return <StateNotice {...replies} skeleton={skeleton} />;
  }
  const { items, isWhole, isLoading, loadMore } = replies.value;
  return (
    <section className="stack" aria-labelledby="replies">
      <h2 id="replies">{t('discussions.replies', { count })}</h2>
      {!isWhole && (
        <button type="button" className="button" disabled={isLoading} onClick={loadMore}>
          {t('discussions.earlier')}
        </button>
      )}
      <ol className="reply-list">
        {branchesOf(items).map(({ reply, answers, isTorn }) => (
          <li key={reply.id} className="card">
            {show(reply, isTorn ? t('discussions.answersEarlier') : undefined)}
            {answers.length > 0 && (
              <ol className="reply-list reply-answers">
                {answers.map((answer) => (
                  <li key={answer.id}>{show(answer, undefined)}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
