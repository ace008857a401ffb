import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { boardID, type Board } from '@trellis/model/leaderboard/board';
import { t } from '#web/shared/i18n/locale';

/** Shows the boards of all learners, and any other choices. */
export function BoardChoice({ current, children }: { current: Board; children?: ReactNode }) {
  return (
    <nav className="row" aria-label={t('leaderboard.boards')}>
      <BoardLink id="everyone" current={current}>
        {t('leaderboard.everyone')}
      </BoardLink>
      <BoardLink id="week" current={current}>
        {t('leaderboard.week')}
      </BoardLink>
      {children}
    </nav>
  );
}

/** Shows a link to a board. */
export function BoardLink(props: { id: string; current: Board; children: ReactNode }) {
  const { id, current, children } = props;
  const to = { search: id === 'everyone' ? '' : `?board=${encodeURIComponent(id)}` };
  return (
    <Link
      to={to}
      className="button board-link"
      aria-current={boardID(current) === id ? 'page' : undefined}
      preventScrollReset
    >
      {children}
    </Link>
  );
}
