import type { Rank, TopEntry } from '@trellis/model/leaderboard/leaderboard-summary';
import { nextAbove, type Row } from '#web/features/leaderboard/logic/board-rows';
import { rankText } from '#web/features/leaderboard/components/board-table';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows the learner's rank, and the distance to the next one. */
export function OwnPlace(props: { own: TopEntry; rank: Rank; count: number; rows: Row[] }) {
  const { own, rank, count, rows } = props;
  const next = nextAbove(rows);
  const all = Math.max(count, rank.rank);
  return (
    <section className="card own-place" aria-labelledby="own-place">
      <h2 id="own-place" className="small quiet">
        {t('leaderboard.ownPlace')}
      </h2>
      <p>
        <strong>{rankText(rank)}</strong> <span>{t('leaderboard.of', { count: all })}</span>
      </p>
      <p>
        <span>{`${t('leaderboard.ownXp', { xp: formatNumber(own.score) })} `}</span>
        {next && (
          <span className="quiet">
            {t('leaderboard.behind', { gap: next.gap, name: next.userName })}
          </span>
        )}
        {rank.rank === 1 && <span className="quiet">{t('leaderboard.first')}</span>}
      </p>
    </section>
  );
}
