import type { LeaderboardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows a person's progress in three numbers. */
export function ProfileProgress({ entry }: { entry: LeaderboardEntry }) {
  const numbers = [
    ['badges.card.level', entry.level],
    ['badges.card.xp', entry.xp],
    ['badges.title', entry.badgeCount],
  ] as const;
  return (
    <dl className="profile-progress">
      {numbers.map(([label, value]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
