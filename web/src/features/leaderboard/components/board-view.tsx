import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Board } from '@trellis/model/leaderboard/board';
import {
  rankOf,
  type LeaderboardSummary,
  type TopEntry,
} from '@trellis/model/leaderboard/leaderboard-summary';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { weekEnd } from '@trellis/model/progress/week';
import { Skeleton } from '#web/design-system/skeleton';
import { useBoard, useNeighbours } from '#web/features/leaderboard/data/leaderboard.queries';
import {
  ownEntry,
  rowsAround,
  topRows,
  type Row,
} from '#web/features/leaderboard/logic/board-rows';
import { BoardTable } from '#web/features/leaderboard/components/board-table';
import { OwnPlace } from '#web/features/leaderboard/components/own-place';
import { valueOf } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useNow } from '#web/shared/use-now';
import './leaderboard.css';

type Shown = { board: Board; summary: LeaderboardSummary; progress: UserProgress | undefined };

/** Shows a board with the learner's row. `progress` is missing for learners without any. */
export function BoardView({ board, progress }: Omit<Shown, 'summary'>) {
  const live = useBoard(board);
  if (live.status === 'missing') return <p className="notice">{t('leaderboard.soon')}</p>;
  if (live.status === 'denied' && board.kind === 'course') {
    return (
      <p className="notice">
        {t('leaderboard.closed')}{' '}
        <Link to={`/courses/${board.courseID}`}>{t('leaderboard.toCourse')}</Link>
      </p>
    );
  }
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  const summary = ofThisWeek(live.value, board);
  const own = progress ? ownEntry(board, progress) : null;
  const top = topRows(summary, own);
  const shown = { board, summary, progress };
  return own === null || top.some(({ isOwn }) => isOwn) ? (
    <Standing {...shown} own={own} top={top} around={[]} />
  ) : (
    <WithNeighbours {...shown} own={own} top={top} />
  );
}

/** When a week has just begun and has no summary yet, its board is empty. */
const ofThisWeek = (summary: LeaderboardSummary, board: Board): LeaderboardSummary =>
  board.kind === 'week' && summary.week !== board.week
    ? { ...summary, count: 0, top: [], bounds: [], above: [] }
    : summary;

/** Below the top, the neighbours as of when the page was opened. */
function WithNeighbours(props: Shown & { own: TopEntry; top: Row[] }) {
  const { board, summary, own } = props;
  const [from] = useState(own);
  const above = useNeighbours(board, 'asc', from);
  const below = useNeighbours(board, 'desc', from);
  const neighbours = [...(valueOf(above) ?? []), ...(valueOf(below) ?? [])];
  return <Standing {...props} around={rowsAround(summary, own, neighbours)} />;
}

function Standing(props: Shown & { own: TopEntry | null; top: Row[]; around: Row[] }) {
  const { board, summary, progress, own, top, around } = props;
  const rank = own && rankOf(own.score, own.userId, summary);
  return (
    <div className="board-columns">
      {own && rank ? (
        <OwnPlace own={own} rank={rank} count={summary.count} rows={[...top, ...around]} />
      ) : (
        <NoPlace board={board} progress={progress} />
      )}
      {top.length === 0 ? (
        <p className="notice">{t('leaderboard.empty')}</p>
      ) : (
        <BoardTable board={board} top={top} around={around} />
      )}
      <About board={board} summary={summary} />
    </div>
  );
}

function NoPlace({ board, progress }: Pick<Shown, 'board' | 'progress'>) {
  if (progress?.showsOnLeaderboard === false) {
    return (
      <p className="notice">
        {t('leaderboard.hidden')}{' '}
        <Link to="/settings#leaderboard">{t('leaderboard.toSettings')}</Link>
      </p>
    );
  }
  return <p className="notice">{t(`leaderboard.notYet.${board.kind}`)}</p>;
}

/** How old the board is, when it ends and how ranks are calculated. */
function About({ board, summary }: Pick<Shown, 'board' | 'summary'>) {
  const end = weekEnd(useNow());
  return (
    <div className="small quiet stack board-about">
      {board.kind === 'week' && (
        <p>
          {t('leaderboard.ends', {
            time: formatDate(end, {
              weekday: 'long',
              day: 'numeric',
              month: 'long',
              hour: 'numeric',
              minute: '2-digit',
            }),
          })}
        </p>
      )}
      <p>
        {t('leaderboard.asOf', {
          time: formatDate(summary.updatedAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
      <details>
        <summary>{t('leaderboard.how')}</summary>
        <p>{t('leaderboard.howText')}</p>
      </details>
    </div>
  );
}
