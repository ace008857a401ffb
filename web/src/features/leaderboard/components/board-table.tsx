import { Link } from 'react-router-dom';
import { boardID, type Board } from '@trellis/model/leaderboard/board';
import type { Rank } from '@trellis/model/leaderboard/leaderboard-summary';
import { levelOf } from '@trellis/model/progress/levels';
import { Avatar } from '#web/design-system/avatar';
import type { Row } from '#web/features/leaderboard/logic/board-rows';
import { AuthoredContent } from '#web/shared/authored-content';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows the top of a board, and below it the learner's neighbours. The learner's own row is sticky. */
export function BoardTable(props: { board: Board; top: Row[]; around: Row[] }) {
  const { board, top, around } = props;
  const hasLevels = board.kind === 'everyone';
  return (
    <div className="card board-card">
      <table className="board" data-board={boardID(board)}>
        <caption className="visually-hidden">{t(`leaderboard.caption.${board.kind}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('leaderboard.place')}</th>
            <th scope="col">{t('leaderboard.learner')}</th>
            {hasLevels && (
              <th scope="col" className="board-level">
                {t('leaderboard.level')}
              </th>
            )}
            <th scope="col">{t('leaderboard.xp')}</th>
          </tr>
        </thead>
        <Rows rows={top} hasLevels={hasLevels} />
        {around.length > 0 && (
          <>
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={hasLevels ? 4 : 3} className="board-gap">
                  {t('leaderboard.around')}
                </th>
              </tr>
            </tbody>
            <Rows rows={around} hasLevels={hasLevels} />
          </>
        )}
      </table>
    </div>
  );
}

function Rows({ rows, hasLevels }: { rows: Row[]; hasLevels: boolean }) {
  return (
    <tbody>
      {rows.map((row) => (
        <AuthoredContent key={row.userId} text={row.userName} fallback={<BrokenRow row={row} />}>
          <BoardRow row={row} hasLevels={hasLevels} />
        </AuthoredContent>
      ))}
    </tbody>
  );
}

const BrokenRow = ({ row }: { row: Row }) => (
  <tr>
    <td />
    <td colSpan={3}>{row.userName}</td>
  </tr>
);

function BoardRow({ row, hasLevels }: { row: Row; hasLevels: boolean }) {
  return (
    <tr data-own={row.isOwn || undefined}>
      <td className="board-place" data-place={row.rank?.isExact ? row.rank.rank : undefined}>
        {row.rank && <span>{rankText(row.rank)}</span>}
      </td>
      <td>
        <div className="board-learner">
          <Avatar name={row.userName} />
          <span>
            <Name row={row} />
            {row.isOwn && <span className="tag">{t('leaderboard.you')}</span>}
          </span>
        </div>
      </td>
      {hasLevels && (
        <td className="board-level">{formatNumber(levelOf(Math.max(0, row.score)))}</td>
      )}
      <td className="board-xp">{formatNumber(row.score)}</td>
    </tr>
  );
}

/** Nicknames do not link to a profile; nor does the learner's own row, which covers others. */
function Name({ row }: { row: Row }) {
  if (row.isAlias || row.isOwn) return <bdi>{row.userName}</bdi>;
  return (
    <Link to={`/people/${row.userId}`}>
      <bdi>{row.userName}</bdi>
    </Link>
  );
}

export const rankText = ({ rank, isExact }: Rank): string =>
  isExact ? formatNumber(rank) : t('leaderboard.about', { rank });
